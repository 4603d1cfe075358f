CREATE TABLE draft_editor (
    partnership_id VARCHAR(83) NOT NULL COMMENT 'The partnership',
    draft_id BINARY(16) NOT NULL COMMENT 'The draft',
    actor_id BINARY(16) NOT NULL COMMENT 'Who saved it',
    post VARCHAR(200) NOT NULL COMMENT 'The post at that time',
    place INT NOT NULL COMMENT 'In order of the first save, from 0',
    PRIMARY KEY (partnership_id, draft_id, actor_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
  COMMENT = 'Everybody who saved a draft: none of them may approve it';
