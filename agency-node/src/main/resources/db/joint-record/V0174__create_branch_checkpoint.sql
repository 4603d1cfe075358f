CREATE TABLE branch_checkpoint (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    branch_number INT NOT NULL COMMENT 'The branch',
    tree_size BIGINT NOT NULL COMMENT 'The size it signs',
    frontier VARBINARY(2024) NOT NULL COMMENT 'RFC 6962 frontier at that size',
    note MEDIUMBLOB NOT NULL COMMENT 'The signed note, verbatim',
    stored_at DATETIME(6) NOT NULL COMMENT 'When it was stored, UTC',
    PRIMARY KEY (partnership_id, branch_number, tree_size)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Checkpoints over branches, which hold no more. Insert only'
