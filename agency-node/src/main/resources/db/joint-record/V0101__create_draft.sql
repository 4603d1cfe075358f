CREATE TABLE draft (
    partnership_id VARCHAR(83) NOT NULL COMMENT 'The partnership',
    draft_id BINARY(16) NOT NULL COMMENT 'The draft, a UUID',
    record_id BINARY(16) NOT NULL COMMENT 'The record it is for, a UUID',
    ref VARCHAR(40) NOT NULL COMMENT 'The record''s human reference',
    new_record BOOLEAN NOT NULL COMMENT 'True when the offer will open the record',
    version BIGINT NOT NULL COMMENT 'Grows by one at every change',
    status VARCHAR(20) NOT NULL COMMENT 'EDITING, WITH_APPROVER, OFFERED or DISCARDED',
    terms MEDIUMBLOB NOT NULL COMMENT 'The terms so far, serialised',
    decision_record MEDIUMBLOB NOT NULL COMMENT 'The decision record so far, serialised',
    return_reason VARCHAR(1000) NOT NULL COMMENT 'Why it was given back; empty when it was not',
    changed_at DATETIME(6) NOT NULL COMMENT 'Last change, UTC, business time',
    PRIMARY KEY (partnership_id, draft_id),
    KEY draft_by_change (partnership_id, status, changed_at, draft_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Drafts; they never leave the agency';
