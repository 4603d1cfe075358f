ALTER TABLE record_summary
    ADD COLUMN yearly_pence BIGINT NOT NULL DEFAULT 0 COMMENT 'Total of the latest terms'' fullest financial year, in pence' AFTER changed_micros,
    ADD COLUMN legal_bases BIGINT NOT NULL DEFAULT 0 COMMENT 'Legal bases of its lines: bit n for number n of concord.entry.v1.LegalBasis' AFTER yearly_pence,
    ADD COLUMN weaknesses BIGINT NOT NULL DEFAULT 0 COMMENT 'Areas of weakness it addresses: bit n for area n' AFTER legal_bases,
    ADD COLUMN financial_years BIGINT NOT NULL DEFAULT 0 COMMENT 'Financial years that its terms cost something in: bit n for the year that begins in 2000 + n' AFTER weaknesses,
    DROP KEY record_by_change,
    ADD KEY record_by_change (partnership_id, changed_micros DESC, record_id, status, waiting_for, legal_bases, weaknesses, financial_years),
    ADD KEY record_by_limit (partnership_id, due_micros, record_id, status, waiting_for, legal_bases, weaknesses, financial_years),
    ADD KEY record_by_money (partnership_id, yearly_pence DESC, record_id, status, waiting_for, legal_bases, weaknesses, financial_years)
