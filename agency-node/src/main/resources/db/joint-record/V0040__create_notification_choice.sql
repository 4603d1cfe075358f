CREATE TABLE notification_choice (
    subject VARCHAR(200) NOT NULL COMMENT 'The person as the identity provider names it',
    choice VARCHAR(10) NOT NULL COMMENT 'AT_ONCE, DIGEST or NONE',
    chosen_at DATETIME(6) NOT NULL COMMENT 'When, UTC, security time',
    PRIMARY KEY (subject)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'What people want to be told by e-mail; who has not chosen has no row'
