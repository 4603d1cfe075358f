CREATE TABLE erasure_request (
    partnership_id VARCHAR(83) NOT NULL COMMENT 'The partnership',
    erasure_id BINARY(16) NOT NULL COMMENT 'The request, a UUID made from who asked under which key',
    request_digest BINARY(32) NOT NULL COMMENT 'SHA-256 of what was asked',
    record_id BINARY(16) NOT NULL COMMENT 'The record it is about',
    entry_index BIGINT NOT NULL COMMENT 'Place of the entry in the own log',
    commitment BINARY(32) NOT NULL COMMENT 'The part, as the envelope names it',
    kind INT NOT NULL COMMENT 'Number of concord.entry.v1.PartKind',
    reason INT NOT NULL COMMENT 'Number of concord.entry.v1.ErasureReason',
    actor_id BINARY(16) NOT NULL COMMENT 'Who asked: may not erase it',
    post VARCHAR(200) NOT NULL COMMENT 'The post at that time',
    asked_at DATETIME(6) NOT NULL COMMENT 'When, UTC, business time',
    status VARCHAR(10) NOT NULL COMMENT 'WAITING, ERASED or REFUSED',
    ended_by BINARY(16) NULL COMMENT 'Who erased or refused it; null while it waits',
    ended_post VARCHAR(200) NOT NULL COMMENT 'The post at that time; empty while it waits',
    ended_at DATETIME(6) NULL COMMENT 'When, UTC, business time; null while it waits',
    PRIMARY KEY (partnership_id, erasure_id),
    KEY erasure_request_by_time (partnership_id, status, asked_at, erasure_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Who asked that words be erased, and what came of it; never leaves the agency'
