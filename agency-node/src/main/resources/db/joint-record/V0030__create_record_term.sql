CREATE TABLE record_term (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    term VARBINARY(256) NOT NULL COMMENT 'What a record is found by, UTF-8: w: a word of its ref or title, s: its service, p: a provider, a: a person of the own agency who took part',
    record_id BINARY(16) NOT NULL COMMENT 'The record, a UUID',
    PRIMARY KEY (partnership_id, term, record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Which records each search term finds, projected with their summaries; can be made anew'
