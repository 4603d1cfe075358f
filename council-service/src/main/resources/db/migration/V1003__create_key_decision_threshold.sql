CREATE TABLE key_decision_threshold (
    agency VARCHAR(20) NOT NULL COMMENT 'The council',
    in_force_from DATE NOT NULL COMMENT 'First day in force; a later row replaces it',
    threshold_pence BIGINT NOT NULL COMMENT 'Above this a decision is a key decision, in pence',
    source VARCHAR(300) NOT NULL COMMENT 'Where the council says so',
    PRIMARY KEY (agency, in_force_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'From what amount a council calls a decision a key decision';
