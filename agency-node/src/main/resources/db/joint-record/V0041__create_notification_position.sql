CREATE TABLE notification_position (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    own_size BIGINT NOT NULL COMMENT 'How many entries of the own log have been looked at',
    mirror_size BIGINT NOT NULL COMMENT 'How many entries of the partner''s log have been looked at',
    papers_read_at DATETIME(6) NOT NULL COMMENT 'Up to when drafts and prepared notices have been looked at, UTC, business time',
    reminded_on DATE NOT NULL COMMENT 'The last day on which limits were looked at',
    healing_found DATETIME(6) NULL COMMENT 'The newest healing that has been taken into account; null while there was none',
    PRIMARY KEY (partnership_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Up to where notifications have been made: what lies before is never announced again'
