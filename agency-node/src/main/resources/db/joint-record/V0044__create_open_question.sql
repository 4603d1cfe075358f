CREATE TABLE open_question (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    thing VARBINARY(80) NOT NULL COMMENT 'The question: a word and the hash of its entry, ASCII',
    record_id BINARY(16) NOT NULL COMMENT 'The record, a UUID',
    PRIMARY KEY (partnership_id, thing)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'The partner''s questions that were open when last looked at, for digests'
