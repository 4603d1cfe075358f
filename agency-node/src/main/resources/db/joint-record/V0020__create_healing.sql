CREATE TABLE healing (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    found_at DATETIME(6) NOT NULL COMMENT 'When the book was found to hold less than it had signed, UTC',
    problem VARCHAR(100) NOT NULL COMMENT 'Stable code of what was found',
    ended_at DATETIME(6) NULL COMMENT 'When the book was whole again, UTC; null while it is not',
    own_from BIGINT NOT NULL COMMENT 'Own entries held when it was found',
    own_to BIGINT NOT NULL COMMENT 'Own entries held when the own log was last added to by it',
    mirror_from BIGINT NOT NULL COMMENT 'The partner''s entries held when it was found',
    mirror_to BIGINT NOT NULL COMMENT 'The partner''s entries held when it ended',
    PRIMARY KEY (partnership_id, found_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Each time that a restored book was made whole again, so that people can be told'
