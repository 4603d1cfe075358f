CREATE TABLE return_duty (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    record_id BINARY(16) NOT NULL COMMENT 'The record, a UUID',
    duty_number INT NOT NULL COMMENT 'Its place among what the summary of the record tells of, from 0',
    agency VARBINARY(20) NOT NULL COMMENT 'Code of the agency that enters it, ASCII',
    last_day INT NOT NULL COMMENT 'Days since 1970 of the last day of its period',
    due_day INT NOT NULL COMMENT 'Days since 1970 of the last day on which it is in time',
    PRIMARY KEY (partnership_id, record_id, duty_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Returns of measures that are owed, projected with the summaries of their records; can be made anew'
