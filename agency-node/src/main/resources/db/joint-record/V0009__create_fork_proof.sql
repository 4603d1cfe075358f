CREATE TABLE fork_proof (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    proof_number INT NOT NULL COMMENT 'In order of finding, from 0',
    side TINYINT NOT NULL COMMENT 'The log that was forked: 0 own, 1 mirror',
    own_note MEDIUMBLOB NOT NULL COMMENT 'The signed note as this agency had it, verbatim',
    contradicting_note MEDIUMBLOB NOT NULL COMMENT 'The signed note that contradicts it, verbatim',
    found_at DATETIME(6) NOT NULL COMMENT 'When, UTC',
    PRIMARY KEY (partnership_id, proof_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Pairs of signed checkpoints of one log that cannot both be true. Insert only'
