CREATE INDEX record_by_review ON record_summary (partnership_id, review_on, record_id)
