ALTER TABLE record_summary
    ADD COLUMN dispute_day INT NULL COMMENT 'Days since 1970 until the first rung of an open dispute is over; 2147483647 where all have ended; null without disputes',
    ADD COLUMN has_ladder TINYINT NOT NULL DEFAULT 0 COMMENT '1 when a ladder stands in terms that both have agreed'
