ALTER TABLE record_summary
    ADD COLUMN review_on DATE NULL COMMENT 'When the agreement in force is to be reviewed; null while nothing is agreed',
    ADD COLUMN agreed_to DATE NULL COMMENT 'Last day of the agreement in force; null while nothing is agreed'
