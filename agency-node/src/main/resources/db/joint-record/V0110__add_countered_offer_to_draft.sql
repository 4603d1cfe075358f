ALTER TABLE draft
    ADD COLUMN counters VARBINARY(300) NOT NULL COMMENT 'The offer it counters, its reference serialised; empty for a first offer'
