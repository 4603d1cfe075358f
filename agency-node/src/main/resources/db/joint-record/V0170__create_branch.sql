CREATE TABLE branch (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    branch_number INT NOT NULL COMMENT 'In order of setting aside, from 0',
    from_index BIGINT NOT NULL COMMENT 'Index of its first entry in the own log',
    log_size BIGINT NOT NULL COMMENT 'Size of the log that it was the end of',
    note MEDIUMBLOB NULL COMMENT 'The newest checkpoint that was signed over any of it, verbatim; null when none was',
    set_aside_by BINARY(16) NOT NULL COMMENT 'The administrator who set it aside',
    set_aside_at DATETIME(6) NOT NULL COMMENT 'When, UTC, business time',
    PRIMARY KEY (partnership_id, branch_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Ends of the own log that were set aside because the partner holds another version. Insert only';

CREATE TABLE branch_entry (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    branch_number INT NOT NULL COMMENT 'The branch',
    entry_index BIGINT NOT NULL COMMENT 'Place in the log as it was',
    record_id BINARY(16) NULL COMMENT 'The record it is about, a UUID; null for entries about the partnership',
    record_seq BIGINT NOT NULL COMMENT 'Place among this log''s entries about the record',
    entry_type INT NOT NULL COMMENT 'Number of the type as the envelope has it',
    leaf_hash BINARY(32) NOT NULL COMMENT 'RFC 6962 leaf hash of the envelope',
    envelope MEDIUMBLOB NOT NULL COMMENT 'The very bytes that were hashed; never encoded anew',
    stored_at DATETIME(6) NOT NULL COMMENT 'When this agency stored it, UTC, business time',
    PRIMARY KEY (partnership_id, branch_number, entry_index)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Entries of branches. Insert only';

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
  COMMENT = 'Parts of entries of branches';

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
  COMMENT = 'Bytes of large parts of entries of branches. They go with their part';

CREATE TABLE branch_checkpoint (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    branch_number INT NOT NULL COMMENT 'The branch',
    tree_size BIGINT NOT NULL COMMENT 'The size it signs',
    frontier VARBINARY(2024) NOT NULL COMMENT 'RFC 6962 frontier at that size',
    note MEDIUMBLOB NOT NULL COMMENT 'The signed note, verbatim',
    stored_at DATETIME(6) NOT NULL COMMENT 'When it was stored, UTC',
    PRIMARY KEY (partnership_id, branch_number, tree_size)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Checkpoints over branches, which hold no more. Insert only';

ALTER TABLE erasure
    MODIFY COLUMN said_by TINYINT NOT NULL COMMENT '0 the part''s author, 1 the other agency of its copy, 2 promised: the part did not come, 3 the author, in an entry that was set aside since: to be said again'
