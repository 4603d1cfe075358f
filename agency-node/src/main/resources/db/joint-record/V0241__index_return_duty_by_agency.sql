CREATE INDEX return_duty_by_agency ON return_duty (partnership_id, agency, due_day, record_id, duty_number, last_day)
