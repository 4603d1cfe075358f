CREATE TABLE absence_cover (
    partnership_id VARCHAR(83) NOT NULL COMMENT 'The partnership in which it holds',
    cover_id BINARY(16) NOT NULL COMMENT 'The cover, a UUID',
    post VARCHAR(200) NOT NULL COMMENT 'The post that is absent',
    deputy VARCHAR(200) NOT NULL COMMENT 'The post that exercises its authority',
    first_day DATE NOT NULL COMMENT 'First day',
    last_day DATE NOT NULL COMMENT 'Last day; earlier than first entered when it was ended early',
    reason VARCHAR(500) NOT NULL COMMENT 'Why',
    actor_id BINARY(16) NOT NULL COMMENT 'Who recorded it',
    recorded_by VARCHAR(200) NOT NULL COMMENT 'The post of whoever recorded it',
    recorded_at DATETIME(6) NOT NULL COMMENT 'When, UTC, business time',
    request_id VARCHAR(64) NOT NULL COMMENT 'The idempotency key',
    request_digest BINARY(32) NOT NULL COMMENT 'SHA-256 of what was asked',
    ended_by BINARY(16) NULL COMMENT 'Who ended it early; null when nobody did',
    PRIMARY KEY (partnership_id, cover_id),
    UNIQUE KEY absence_cover_by_request (partnership_id, actor_id, request_id),
    KEY absence_cover_by_deputy (partnership_id, deputy, last_day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Whose authority a deputy exercises, and when';
