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
  COMMENT = 'Entries of branches. Insert only'
