CREATE TABLE session (
    id_hash VARBINARY(32) NOT NULL COMMENT 'SHA-256 of the cookie''s 32 random bytes',
    subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Keycloak''s id of the person, to end all of their sessions',
    keycloak_session VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Keycloak''s id of its session, to end ours with it',
    created_at DATETIME(6) NOT NULL COMMENT 'When the person signed in, UTC',
    last_seen_at DATETIME(6) NOT NULL COMMENT 'Last request, to the minute, UTC',
    refreshing_until DATETIME(6) NOT NULL COMMENT 'While in the future, one gateway is refreshing the tokens, UTC',
    content VARBINARY(16000) NOT NULL COMMENT 'Person and tokens, AES-256-GCM',
    PRIMARY KEY (id_hash),
    KEY session_by_subject (subject),
    KEY session_by_keycloak_session (keycloak_session),
    KEY session_by_last_seen (last_seen_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
