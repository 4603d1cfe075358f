CREATE TABLE decision_step (
    partnership_id VARCHAR(83) NOT NULL COMMENT 'The partnership',
    subject VARBINARY(33) NOT NULL COMMENT 'What is to be decided: 1 and a draft''s UUID, or 2 and an offer''s digest',
    place INT NOT NULL COMMENT 'In order of recording, from 0',
    step MEDIUMBLOB NOT NULL COMMENT 'What was recorded, serialised',
    actor_id BINARY(16) NOT NULL COMMENT 'Who recorded it',
    post VARCHAR(200) NOT NULL COMMENT 'The post at that time',
    request_id VARCHAR(64) NOT NULL COMMENT 'The idempotency key',
    request_digest BINARY(32) NOT NULL COMMENT 'SHA-256 of what was asked',
    recorded_at DATETIME(6) NOT NULL COMMENT 'When, UTC, business time',
    PRIMARY KEY (partnership_id, subject, place),
    UNIQUE KEY decision_step_by_request (partnership_id, actor_id, request_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Decision files: what the agency records on its own way to a decision; they never leave it';
