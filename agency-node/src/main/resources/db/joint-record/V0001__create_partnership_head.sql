CREATE TABLE partnership_head (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    own_frontier VARBINARY(2024) NOT NULL COMMENT 'RFC 6962 frontier of the own log: its size and the roots of its perfect subtrees',
    own_last_recorded_micros BIGINT NOT NULL COMMENT 'recorded_at of the newest own entry, microseconds since 1970',
    own_seen_size BIGINT NOT NULL COMMENT 'How much of the partner''s log the newest own entry had seen',
    own_signed_size BIGINT NOT NULL COMMENT 'Largest own size with a stored checkpoint',
    own_receipted_size BIGINT NOT NULL COMMENT 'Largest own size with a stored receipt of the partner',
    mirror_frontier VARBINARY(2024) NOT NULL COMMENT 'RFC 6962 frontier of the mirror of the partner''s log',
    mirror_last_recorded_micros BIGINT NOT NULL COMMENT 'recorded_at of the newest mirrored entry, microseconds since 1970',
    mirror_seen_size BIGINT NOT NULL COMMENT 'How much of the own log the newest mirrored entry had seen',
    mirror_signed_size BIGINT NOT NULL COMMENT 'Largest mirror size with a stored checkpoint of the partner',
    mirror_receipted_size BIGINT NOT NULL COMMENT 'Largest mirror size that was receipted to the partner',
    standing VARCHAR(20) NOT NULL COMMENT 'SOUND, QUARANTINED, FORKED or RESTORED',
    standing_since DATETIME(6) NOT NULL COMMENT 'Since when it stands so, UTC',
    problem VARCHAR(100) NOT NULL COMMENT 'Stable code of what is wrong; empty when sound',
    explanation MEDIUMTEXT NOT NULL COMMENT 'What happened, for people; empty when sound',
    signer_fence BIGINT NOT NULL DEFAULT 0 COMMENT 'Grows with every instance of the service that takes over; 0 while none has',
    signer_filed_fence BIGINT NOT NULL DEFAULT 0 COMMENT 'Largest fence that is known to be in the last-signed file',
    signer_holder VARCHAR(255) NOT NULL DEFAULT '' COMMENT 'The instance that may append and sign, by name',
    signer_until_micros BIGINT NOT NULL DEFAULT 0 COMMENT 'Nobody else takes over before, microseconds since 1970, security time',
    PRIMARY KEY (partnership_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'The row that every writing transaction of a partnership locks first: the heads of both logs and the standing'
