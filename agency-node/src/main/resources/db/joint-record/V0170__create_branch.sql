CREATE TABLE branch (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    branch_number INT NOT NULL COMMENT 'In order of setting aside, from 0',
    from_index BIGINT NOT NULL COMMENT 'Index of its first entry in the own log',
    log_size BIGINT NOT NULL COMMENT 'Size of the log that it was the end of',
    note MEDIUMBLOB NULL COMMENT 'The newest checkpoint that was signed over any of it, verbatim; null when none was',
    set_aside_by BINARY(16) NOT NULL COMMENT 'The administrator who set it aside',
    set_aside_at DATETIME(6) NOT NULL COMMENT 'When, UTC, business time',
    PRIMARY KEY (partnership_id, branch_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Ends of the own log that were set aside because the partner holds another version. Insert only'
