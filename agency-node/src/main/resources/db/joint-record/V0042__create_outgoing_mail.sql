CREATE TABLE outgoing_mail (
    mail_id BINARY(16) NOT NULL COMMENT 'Made of what it is about, for whom and on what occasion: its Message-ID begins with it',
    subject VARCHAR(200) NOT NULL COMMENT 'The person as the identity provider names it; the address is looked up when it is sent',
    digest_of DATE NULL COMMENT 'The day of a digest; null for notifications',
    status VARCHAR(10) NOT NULL COMMENT 'WAITING, SENT, DROPPED or GIVEN_UP',
    attempts INT NOT NULL COMMENT 'How often it was tried',
    failure INT NOT NULL COMMENT 'Why the last attempt failed: number of concord.record.v1.DeliveryFailure; 0 while none has',
    next_attempt_at DATETIME(6) NOT NULL COMMENT 'Not to be tried before, UTC, business time',
    claim BINARY(16) NULL COMMENT 'Who is sending it: a random number made for one attempt; null for nobody',
    claimed_until DATETIME(6) NULL COMMENT 'Until when nobody else may send it, UTC, security time',
    made_at DATETIME(6) NOT NULL COMMENT 'When it was made, UTC, business time',
    settled_at DATETIME(6) NULL COMMENT 'When it was sent, dropped or given up, UTC, business time; null while it waits',
    PRIMARY KEY (mail_id),
    KEY outgoing_mail_by_turn (status, next_attempt_at, mail_id),
    KEY outgoing_mail_by_claim (claim),
    KEY outgoing_mail_by_end (settled_at, mail_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'E-mails to send and sent: for whom, never what they say; removed 90 days after they were settled'
