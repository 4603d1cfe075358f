CREATE TABLE reading (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    read_at DATETIME(6) NOT NULL COMMENT 'When, UTC, security time',
    reading_id BINARY(16) NOT NULL COMMENT 'A random id',
    actor_id BINARY(16) NOT NULL COMMENT 'Who, by the agency''s own id for the person',
    post VARCHAR(200) NOT NULL COMMENT 'The reader''s post at that time',
    agency VARBINARY(20) NOT NULL COMMENT 'The agency the reader belongs to, ASCII; empty for somebody from outside',
    auditor TINYINT NOT NULL COMMENT '1 when the reader came as an auditor',
    subject INT NOT NULL COMMENT 'What was read: number of concord.record.v1.ReadingSubject',
    record_id BINARY(16) NULL COMMENT 'The record, a UUID; null when it was not one record',
    PRIMARY KEY (partnership_id, read_at, reading_id),
    KEY reading_of_record (partnership_id, record_id, read_at, reading_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Who looked at what in this agency''s book'
