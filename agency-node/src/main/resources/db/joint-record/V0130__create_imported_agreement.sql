CREATE TABLE imported_agreement (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    reference VARCHAR(40) NOT NULL COMMENT 'The agreement''s number in the register it came from',
    draft_id BINARY(16) NOT NULL COMMENT 'The draft that was made of it, a UUID',
    ref VARCHAR(40) NOT NULL COMMENT 'The record''s human reference',
    actor_id BINARY(16) NOT NULL COMMENT 'Who imported it',
    request_id VARCHAR(64) NOT NULL COMMENT 'Idempotency key of the import',
    imported_at DATETIME(6) NOT NULL COMMENT 'UTC, business time',
    PRIMARY KEY (partnership_id, reference)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Agreements that came from a register, so that none is imported twice. Insert only'
