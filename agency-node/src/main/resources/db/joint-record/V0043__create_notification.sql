CREATE TABLE notification (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    subject VARCHAR(200) NOT NULL COMMENT 'The person as the identity provider names it',
    thing VARBINARY(80) NOT NULL COMMENT 'What it is about, ASCII: a word and a hash or id',
    occasion VARBINARY(10) NOT NULL COMMENT 'ARRIVED, BEFORE, ON or AFTER',
    kind VARBINARY(20) NOT NULL COMMENT 'What is owed about it, ASCII',
    ref VARCHAR(40) NOT NULL COMMENT 'The record''s human reference',
    record_id BINARY(16) NOT NULL COMMENT 'The record, a UUID',
    draft_id BINARY(16) NULL COMMENT 'The draft, a UUID; null where it is not about one',
    due_at DATETIME(6) NULL COMMENT 'The limit, UTC; null when there is none',
    mail_id BINARY(16) NOT NULL COMMENT 'The e-mail that tells of it',
    made_at DATETIME(6) NOT NULL COMMENT 'When it was made, UTC, business time',
    PRIMARY KEY (partnership_id, subject, thing, occasion),
    KEY notification_by_mail (partnership_id, mail_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Who was told what on which occasion, once; removed with its e-mail'
