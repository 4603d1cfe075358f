CREATE TABLE record_reference (
    partnership_id VARCHAR(83) NOT NULL COMMENT 'The partnership',
    calendar_year INT NOT NULL COMMENT 'The year in the reference',
    last_number INT NOT NULL COMMENT 'The number given last',
    PRIMARY KEY (partnership_id, calendar_year)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Numbers of references that this agency has given to new records';
