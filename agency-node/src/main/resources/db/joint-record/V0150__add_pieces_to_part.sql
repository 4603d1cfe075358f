ALTER TABLE part
    ADD COLUMN pieces INT NOT NULL DEFAULT 0 COMMENT 'Rows of part_piece that hold its bytes; 0 when they stand here'
