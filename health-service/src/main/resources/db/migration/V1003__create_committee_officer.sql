CREATE TABLE committee_officer (
    agency VARCHAR(20) NOT NULL COMMENT 'The NHS body',
    version INT NOT NULL COMMENT 'Version of the instructions',
    committee VARCHAR(200) NOT NULL COMMENT 'The committee that decides',
    post VARCHAR(200) NOT NULL COMMENT 'The post that may enter its decisions',
    PRIMARY KEY (agency, version, committee, post)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Who enters the decisions of a committee';
