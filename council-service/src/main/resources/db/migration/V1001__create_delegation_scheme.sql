CREATE TABLE delegation_scheme (
    agency VARCHAR(20) NOT NULL COMMENT 'The council whose scheme it is',
    scheme VARCHAR(64) NOT NULL COMMENT 'Id of the scheme, as decisions cite it',
    version INT NOT NULL COMMENT 'Version, as decisions cite it',
    name VARCHAR(200) NOT NULL COMMENT 'Name for people',
    in_force_from DATE NOT NULL COMMENT 'First day in force',
    in_force_to DATE NULL COMMENT 'Last day in force; null while no end is set',
    demonstration BOOLEAN NOT NULL COMMENT 'True when its limits are invented for demonstration',
    PRIMARY KEY (agency, scheme, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Versions of councils'' schemes of delegation to officers';
