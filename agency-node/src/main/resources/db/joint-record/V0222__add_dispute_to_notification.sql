ALTER TABLE notification
    ADD COLUMN dispute VARBINARY(32) NULL COMMENT 'Leaf hash of the DISPUTE_RAISED that it is about; null when it is about none'
