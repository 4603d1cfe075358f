CREATE TABLE part (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    side TINYINT NOT NULL COMMENT 'The log of the entry it belongs to: 0 own, 1 mirror',
    entry_index BIGINT NOT NULL COMMENT 'That entry''s place',
    commitment BINARY(32) NOT NULL COMMENT 'SHA-256 of salt and content, as the envelope names it',
    shared TINYINT NOT NULL COMMENT '1 when it travels with its entry, 0 when it never leaves the agency',
    salt VARBINARY(32) NOT NULL COMMENT 'Random bytes that keep the commitment from being guessed',
    content LONGBLOB NOT NULL COMMENT 'The bytes committed to',
    PRIMARY KEY (partnership_id, side, entry_index, commitment)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Bytes beside entries, which can be erased without touching them'
