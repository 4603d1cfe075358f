CREATE TABLE record_summary (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    record_id BINARY(16) NOT NULL COMMENT 'The record, a UUID',
    council_entries BIGINT NOT NULL COMMENT 'Entries about it in the council''s log',
    health_entries BIGINT NOT NULL COMMENT 'Entries about it in the NHS body''s log',
    last_own_index BIGINT NOT NULL COMMENT 'Index of the newest own entry about it; -1 while there is none',
    record_version BIGINT NOT NULL COMMENT 'Version for the next command about it',
    read_only TINYINT NOT NULL COMMENT '1 when it holds entries of newer rules',
    state_digest BINARY(32) NOT NULL COMMENT 'SHA-256 of the folded state',
    status INT NOT NULL COMMENT 'Where it stands: number of concord.record.v1.RecordStatus',
    waiting_for VARBINARY(20) NOT NULL COMMENT 'Agency that owes the next step, ASCII; empty when nobody does',
    due_micros BIGINT NOT NULL COMMENT 'When that is due, microseconds since 1970; 9223372036854775807 when it has no limit',
    reaction_micros BIGINT NULL COMMENT 'From when the own service owes a reaction, microseconds since 1970; null while it owes none',
    changed_micros BIGINT NOT NULL COMMENT 'When its newest entry was recorded, microseconds since 1970',
    search_text MEDIUMTEXT NOT NULL COMMENT 'Reference and title in lower case, for searches',
    summary MEDIUMBLOB NOT NULL COMMENT 'The list row as shown: concord.record.v1.RecordSummary, serialised',
    PRIMARY KEY (partnership_id, record_id),
    KEY record_by_change (partnership_id, changed_micros DESC, record_id),
    KEY record_by_due (partnership_id, waiting_for, due_micros, record_id),
    KEY record_by_reaction (partnership_id, reaction_micros, record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'What is projected of each record in the transaction that changed it; can be made anew from entries'
