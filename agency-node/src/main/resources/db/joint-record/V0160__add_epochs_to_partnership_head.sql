ALTER TABLE partnership_head
    ADD COLUMN own_epoch INT NOT NULL DEFAULT 1 COMMENT 'Epoch whose name the own log''s newest entry bears',
    ADD COLUMN mirror_epoch INT NOT NULL DEFAULT 1 COMMENT 'Epoch whose name the partner''s newest entry bears'
