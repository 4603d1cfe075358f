CREATE INDEX record_by_ladder ON record_summary (partnership_id, has_ladder, record_id)
