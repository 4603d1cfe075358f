CREATE TABLE dispute_duty (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    record_id BINARY(16) NOT NULL COMMENT 'The record, a UUID',
    duty_number INT NOT NULL COMMENT 'Its place among what the summary of the record tells of, from 0',
    agency VARBINARY(20) NOT NULL COMMENT 'Code of the agency that owes it, ASCII',
    due_day INT NOT NULL COMMENT 'Days since 1970 of its last day; 2147483647 where it has none',
    PRIMARY KEY (partnership_id, record_id, duty_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'What is owed in disputes, projected with the summaries of their records; can be made anew'
