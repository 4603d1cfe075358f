CREATE TABLE announced_epoch (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    envelope MEDIUMBLOB NOT NULL COMMENT 'The CONTINUED entry that the partner has sent, verbatim',
    announced_at DATETIME(6) NOT NULL COMMENT 'When it came first, UTC',
    confirmed_by BINARY(16) NULL COMMENT 'Who has compared its keys with the partner; null while nobody has',
    confirmed_at DATETIME(6) NULL COMMENT 'When, UTC',
    PRIMARY KEY (partnership_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'The newest epoch under which the partner''s log wishes to go on'
