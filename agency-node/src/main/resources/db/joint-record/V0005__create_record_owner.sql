CREATE TABLE record_owner (
    record_id BINARY(16) NOT NULL COMMENT 'The record, a UUID',
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The one partnership it belongs to, ASCII',
    PRIMARY KEY (record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'To which partnership a record belongs: the one question asked across partnerships. Insert only'
