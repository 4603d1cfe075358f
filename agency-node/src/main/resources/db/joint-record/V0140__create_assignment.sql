CREATE TABLE assignment (
    partnership_id VARCHAR(83) NOT NULL COMMENT 'The partnership',
    record_id BINARY(16) NOT NULL COMMENT 'The record, a UUID; of a draft too',
    post VARCHAR(200) NOT NULL COMMENT 'The post of this agency that sees to it; empty for nobody in particular',
    assigned_by VARCHAR(200) NOT NULL COMMENT 'The post of whoever assigned it',
    actor_id BINARY(16) NOT NULL COMMENT 'Who assigned it',
    assigned_at DATETIME(6) NOT NULL COMMENT 'When, UTC, business time',
    PRIMARY KEY (partnership_id, record_id),
    KEY assignment_by_post (partnership_id, post)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Which post of this agency sees to a record';
