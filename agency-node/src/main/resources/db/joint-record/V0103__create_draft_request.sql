CREATE TABLE draft_request (
    partnership_id VARCHAR(83) NOT NULL COMMENT 'The partnership',
    actor_id BINARY(16) NOT NULL COMMENT 'Who asked',
    request_id VARCHAR(64) NOT NULL COMMENT 'The idempotency key',
    request_digest BINARY(32) NOT NULL COMMENT 'SHA-256 of what was asked',
    draft_id BINARY(16) NOT NULL COMMENT 'The draft it changed',
    done_at DATETIME(6) NOT NULL COMMENT 'When, UTC, business time',
    PRIMARY KEY (partnership_id, actor_id, request_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Changes of drafts already made, so that none is made twice';
