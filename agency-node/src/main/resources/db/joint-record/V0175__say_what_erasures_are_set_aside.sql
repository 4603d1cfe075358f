ALTER TABLE erasure
    MODIFY COLUMN said_by TINYINT NOT NULL COMMENT '0 the part''s author, 1 the other agency of its copy, 2 promised: the part did not come, 3 the author, in an entry that was set aside since: to be said again'
