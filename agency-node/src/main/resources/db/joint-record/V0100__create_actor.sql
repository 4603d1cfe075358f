CREATE TABLE actor (
    subject VARCHAR(200) NOT NULL COMMENT 'The person as the identity provider names it',
    actor_id BINARY(16) NOT NULL COMMENT 'This agency''s own random id for the person',
    post VARCHAR(200) NOT NULL COMMENT 'The post last seen in the person''s token',
    first_seen DATETIME(6) NOT NULL COMMENT 'First call, UTC',
    PRIMARY KEY (subject),
    UNIQUE KEY actor_id (actor_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Who stands behind an actor id; never leaves the agency';
