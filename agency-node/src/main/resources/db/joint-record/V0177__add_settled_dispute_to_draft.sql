ALTER TABLE draft
    ADD COLUMN settles VARBINARY(32) NOT NULL COMMENT 'Leaf hash of the DISPUTE_RAISED that its offer would settle; empty when it settles none'
