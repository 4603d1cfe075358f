CREATE TABLE erasure (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    side TINYINT NOT NULL COMMENT 'The log of the entry that names the part: 0 own, 1 mirror',
    entry_index BIGINT NOT NULL COMMENT 'That entry''s place',
    commitment BINARY(32) NOT NULL COMMENT 'The part, as the envelope names it',
    said_by TINYINT NOT NULL COMMENT '0 the part''s author, 1 the other agency of its copy, 2 promised: the part did not come',
    stated_at BIGINT NOT NULL COMMENT 'Place of the ERASED in the log of whoever says so',
    reason INT NOT NULL COMMENT 'Number of concord.entry.v1.ErasureReason; 0 while promised',
    recorded_micros BIGINT NOT NULL COMMENT 'When it was recorded, microseconds since 1970; 0 while promised',
    PRIMARY KEY (partnership_id, side, entry_index, commitment, said_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Parts that are gone, as entries say. Insert only; can be made anew from entries'
