CREATE INDEX record_by_dispute ON record_summary (partnership_id, dispute_day, record_id)
