CREATE TABLE checkpoint (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    side TINYINT NOT NULL COMMENT 'The log it signs: 0 own, 1 mirror',
    tree_size BIGINT NOT NULL COMMENT 'The size it signs',
    frontier VARBINARY(2024) NOT NULL COMMENT 'RFC 6962 frontier at that size',
    note MEDIUMBLOB NOT NULL COMMENT 'The signed note, verbatim',
    stored_at DATETIME(6) NOT NULL COMMENT 'When it was stored, UTC',
    PRIMARY KEY (partnership_id, side, tree_size)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Checkpoints signed by the keeper of a log. Insert only'
