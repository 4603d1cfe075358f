CREATE TABLE prepared_notice (
    partnership_id VARCHAR(83) NOT NULL COMMENT 'The partnership',
    notice_id BINARY(16) NOT NULL COMMENT 'The notice, a UUID made from who asked under which key',
    request_digest BINARY(32) NOT NULL COMMENT 'SHA-256 of the request that prepared it',
    record_id BINARY(16) NOT NULL COMMENT 'The record it is about',
    agreement VARBINARY(1000) NOT NULL COMMENT 'The offer both decided on, serialised',
    ending MEDIUMBLOB NOT NULL COMMENT 'What would end, serialised',
    decision_record MEDIUMBLOB NOT NULL COMMENT 'The decision record so far, serialised',
    actor_id BINARY(16) NOT NULL COMMENT 'Who prepared it: may not give it',
    post VARCHAR(200) NOT NULL COMMENT 'The post at that time',
    waiting BOOLEAN NOT NULL COMMENT 'False once thrown away or replaced',
    prepared_at DATETIME(6) NOT NULL COMMENT 'When, UTC, business time',
    PRIMARY KEY (partnership_id, notice_id),
    KEY prepared_notice_by_record (partnership_id, waiting, record_id, prepared_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Notices that wait for an approver; they never leave the agency';
