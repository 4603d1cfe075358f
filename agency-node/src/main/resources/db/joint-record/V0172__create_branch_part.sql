CREATE TABLE branch_part (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    branch_number INT NOT NULL COMMENT 'The branch',
    entry_index BIGINT NOT NULL COMMENT 'The entry''s place',
    commitment BINARY(32) NOT NULL COMMENT 'SHA-256 of salt and content, as the envelope names it',
    shared TINYINT NOT NULL COMMENT '1 when it would have travelled with its entry',
    salt VARBINARY(32) NOT NULL COMMENT 'Random bytes that keep the commitment from being guessed',
    content LONGBLOB NOT NULL COMMENT 'The bytes committed to; empty when they stand in branch_part_piece',
    pieces INT NOT NULL COMMENT 'Rows of branch_part_piece that hold its bytes; 0 when they stand here',
    PRIMARY KEY (partnership_id, branch_number, entry_index, commitment)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Parts of entries of branches'
