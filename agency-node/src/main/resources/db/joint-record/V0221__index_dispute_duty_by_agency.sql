CREATE INDEX dispute_duty_by_agency ON dispute_duty (partnership_id, agency, due_day, record_id, duty_number)
