CREATE TABLE delegated_limit (
    agency VARCHAR(20) NOT NULL COMMENT 'The council',
    scheme VARCHAR(64) NOT NULL COMMENT 'The scheme',
    version INT NOT NULL COMMENT 'Its version',
    post VARCHAR(200) NOT NULL COMMENT 'The post that holds the limit',
    limit_pence BIGINT NOT NULL COMMENT 'Limit over the whole period of an agreement, in pence',
    PRIMARY KEY (agency, scheme, version, post)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'How much each post may commit';
