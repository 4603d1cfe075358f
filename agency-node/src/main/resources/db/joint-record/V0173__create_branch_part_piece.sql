CREATE TABLE branch_part_piece (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    branch_number INT NOT NULL COMMENT 'The branch',
    entry_index BIGINT NOT NULL COMMENT 'The entry''s place',
    commitment BINARY(32) NOT NULL COMMENT 'The part, as the envelope names it',
    piece INT NOT NULL COMMENT 'Which piece, from 0',
    content MEDIUMBLOB NOT NULL COMMENT 'Its bytes',
    PRIMARY KEY (partnership_id, branch_number, entry_index, commitment, piece),
    CONSTRAINT piece_of_branch_part FOREIGN KEY (partnership_id, branch_number, entry_index, commitment)
        REFERENCES branch_part (partnership_id, branch_number, entry_index, commitment) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Bytes of large parts of entries of branches. They go with their part'
