CREATE TABLE record_account (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    financial_year SMALLINT NOT NULL COMMENT 'The financial year by its first calendar year',
    record_id BINARY(16) NOT NULL COMMENT 'The record, a UUID',
    account MEDIUMBLOB NOT NULL COMMENT 'An AccountYear: what each line and payer has to pay by month, and has paid',
    PRIMARY KEY (partnership_id, financial_year, record_id),
    KEY record_account_of_record (partnership_id, record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'The account of each record and financial year, projected with its summary; can be made anew'
