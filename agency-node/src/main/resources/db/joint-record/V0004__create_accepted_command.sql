CREATE TABLE accepted_command (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    actor_id BINARY(16) NOT NULL COMMENT 'Who sent it: the agency''s own random id; zeros for the service',
    idempotency_key VARBINARY(64) NOT NULL COMMENT 'The same for every attempt at the same thing',
    request_digest BINARY(32) NOT NULL COMMENT 'SHA-256 of everything that was asked',
    record_id BINARY(16) NOT NULL COMMENT 'The record it was about, a UUID',
    first_index BIGINT NOT NULL COMMENT 'Index of its first entry in the own log',
    entries INT NOT NULL COMMENT 'How many entries it made',
    record_version BIGINT NOT NULL COMMENT 'The record''s version after it',
    PRIMARY KEY (partnership_id, actor_id, idempotency_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Commands that were accepted, so that one sent twice has one effect. Insert only'
