CREATE PROCEDURE erase_part(
    IN of_partnership VARBINARY(83),
    IN of_side TINYINT,
    IN of_index BIGINT,
    IN of_commitment BINARY(32))
    MODIFIES SQL DATA
    SQL SECURITY DEFINER
    COMMENT 'The only way for a part to go: its author has said that it is erased'
    DELETE FROM part
    WHERE partnership_id = of_partnership AND side = of_side AND entry_index = of_index AND commitment = of_commitment
      AND EXISTS (SELECT 1 FROM erasure
                  WHERE erasure.partnership_id = of_partnership AND erasure.side = of_side
                    AND erasure.entry_index = of_index AND erasure.commitment = of_commitment AND erasure.said_by = 0)
