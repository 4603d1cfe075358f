CREATE TABLE finding (
    partnership_id VARBINARY(83) NOT NULL COMMENT 'The partnership, ASCII',
    record_id BINARY(16) NOT NULL COMMENT 'The record, a UUID',
    place BIGINT NOT NULL COMMENT 'Where it stands in lists: its kind, the first day on which it holds, its number among those of its record, from the highest bits down',
    kind INT NOT NULL COMMENT 'What it is: number of concord.record.v1.FindingKind',
    from_day INT NOT NULL COMMENT 'The first day on which it holds, days since 1970',
    until_day INT NOT NULL COMMENT 'The first day on which it holds no more, days since 1970; 2147483647 while nothing has put it right',
    owner VARBINARY(20) NOT NULL COMMENT 'Agency that can put it right, ASCII; empty where only both can',
    money_pence BIGINT NOT NULL COMMENT 'The money at stake; 0 where no amount can be told',
    PRIMARY KEY (partnership_id, record_id, place),
    KEY finding_by_place (partnership_id, place, record_id, from_day, until_day, owner, kind, money_pence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Where each finding stands in lists, projected with its record''s summary; can be made anew'
