CREATE TABLE key_decision_rule (
    agency VARCHAR(20) NOT NULL COMMENT 'The council',
    in_force_from DATE NOT NULL COMMENT 'First day in force; a later row replaces it',
    notice_clear_days INT NOT NULL COMMENT 'Clear days that notice must have been published for',
    exception_clear_days INT NOT NULL COMMENT 'The same under the general exception, from the day the chair was told',
    call_in_working_days INT NOT NULL COMMENT 'Clear working days for which the decision can be called in',
    called_in_by VARCHAR(200) NOT NULL COMMENT 'Who may call it in, for people',
    source VARCHAR(300) NOT NULL COMMENT 'Where the council or the law says so',
    PRIMARY KEY (agency, in_force_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'What a council asks of key decisions before and after they are taken';
