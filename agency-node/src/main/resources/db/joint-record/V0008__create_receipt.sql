CREATE TABLE receipt (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    side TINYINT NOT NULL COMMENT 'The log it receipts: 0 own, given by the partner; 1 mirror, given to the partner',
    tree_size BIGINT NOT NULL COMMENT 'The size it receipts',
    note MEDIUMBLOB NOT NULL COMMENT 'The note with the log''s signatures and the mirror''s cosignatures, verbatim',
    stored_at DATETIME(6) NOT NULL COMMENT 'When it was stored, UTC',
    PRIMARY KEY (partnership_id, side, tree_size)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Cosigned checkpoints: proof that the other agency holds everything up to a size. Insert only'
