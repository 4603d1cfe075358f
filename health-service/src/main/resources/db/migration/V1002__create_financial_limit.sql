CREATE TABLE financial_limit (
    agency VARCHAR(20) NOT NULL COMMENT 'The NHS body',
    version INT NOT NULL COMMENT 'Version of the instructions',
    holder VARCHAR(200) NOT NULL COMMENT 'The post or committee that holds the limit',
    committee BOOLEAN NOT NULL COMMENT 'True for a committee',
    limit_pence BIGINT NOT NULL COMMENT 'Limit over the whole period of an agreement, in pence',
    PRIMARY KEY (agency, version, holder)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'How much each post and each committee may commit';
