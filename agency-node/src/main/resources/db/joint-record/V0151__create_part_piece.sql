CREATE TABLE part_piece (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    side TINYINT NOT NULL COMMENT 'The log of the entry it belongs to: 0 own, 1 mirror',
    entry_index BIGINT NOT NULL COMMENT 'That entry''s place',
    commitment BINARY(32) NOT NULL COMMENT 'The part, as the envelope names it',
    piece INT NOT NULL COMMENT 'Which piece, from 0',
    content MEDIUMBLOB NOT NULL COMMENT 'Its bytes: 1 MiB, the last piece no more than that',
    PRIMARY KEY (partnership_id, side, entry_index, commitment, piece),
    CONSTRAINT piece_of_part FOREIGN KEY (partnership_id, side, entry_index, commitment)
        REFERENCES part (partnership_id, side, entry_index, commitment) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Bytes of parts that are large, so that nothing reads them but whoever means to. They go with their part'
