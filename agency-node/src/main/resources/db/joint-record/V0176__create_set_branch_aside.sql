-- The only way for entries to leave a log: to a branch, whole, and never what a receipt covers or the partner's entries have seen.
DELIMITER //

CREATE PROCEDURE set_branch_aside(
    IN of_partnership VARBINARY(83),
    IN of_branch INT)
    MODIFIES SQL DATA
    SQL SECURITY DEFINER
    COMMENT 'Takes the end of the own log out of it, as the row of the branch says'
BEGIN
    DECLARE cut_at BIGINT;
    DECLARE kept BIGINT;

    SELECT from_index INTO cut_at FROM branch
    WHERE branch.partnership_id = of_partnership AND branch.branch_number = of_branch;

    SELECT GREATEST(own_receipted_size, mirror_seen_size) INTO kept FROM partnership_head
    WHERE partnership_head.partnership_id = of_partnership;

    IF cut_at IS NULL OR kept IS NULL OR cut_at < kept
        OR EXISTS (SELECT 1 FROM receipt
                   WHERE receipt.partnership_id = of_partnership AND receipt.side = 0 AND receipt.tree_size > cut_at)
        OR EXISTS (SELECT 1 FROM branch_entry
                   WHERE branch_entry.partnership_id = of_partnership AND branch_entry.branch_number = of_branch) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the partner relies on what would be set aside';
    END IF;

    INSERT INTO branch_entry (partnership_id, branch_number, entry_index, record_id, record_seq, entry_type, leaf_hash,
                              envelope, stored_at)
    SELECT partnership_id, of_branch, entry_index, record_id, record_seq, entry_type, leaf_hash, envelope, stored_at
    FROM entry WHERE partnership_id = of_partnership AND side = 0 AND entry_index >= cut_at;

    INSERT INTO branch_part (partnership_id, branch_number, entry_index, commitment, shared, salt, content, pieces)
    SELECT partnership_id, of_branch, entry_index, commitment, shared, salt, content, pieces
    FROM part WHERE partnership_id = of_partnership AND side = 0 AND entry_index >= cut_at;

    INSERT INTO branch_part_piece (partnership_id, branch_number, entry_index, commitment, piece, content)
    SELECT partnership_id, of_branch, entry_index, commitment, piece, content
    FROM part_piece WHERE partnership_id = of_partnership AND side = 0 AND entry_index >= cut_at;

    INSERT INTO branch_checkpoint (partnership_id, branch_number, tree_size, frontier, note, stored_at)
    SELECT partnership_id, of_branch, tree_size, frontier, note, stored_at
    FROM checkpoint WHERE partnership_id = of_partnership AND side = 0 AND tree_size > cut_at;

    DELETE FROM checkpoint WHERE partnership_id = of_partnership AND side = 0 AND tree_size > cut_at;
    DELETE FROM part WHERE partnership_id = of_partnership AND side = 0 AND entry_index >= cut_at;
    DELETE FROM entry WHERE partnership_id = of_partnership AND side = 0 AND entry_index >= cut_at;
    -- Sent again, a command has its effect again.
    DELETE FROM accepted_command
    WHERE accepted_command.partnership_id = of_partnership AND accepted_command.first_index >= cut_at;

    -- What was said of parts went with the entries that said it. Where the bytes are gone already it is to be said again.
    DELETE FROM erasure
    WHERE partnership_id = of_partnership
      AND ((side = 0 AND entry_index >= cut_at) OR (side = 1 AND said_by = 1 AND stated_at >= cut_at));
    UPDATE IGNORE erasure SET said_by = 3
    WHERE partnership_id = of_partnership AND side = 0 AND said_by = 0 AND stated_at >= cut_at;
    DELETE FROM erasure
    WHERE partnership_id = of_partnership AND side = 0 AND said_by = 0 AND stated_at >= cut_at;

    -- What the partner holds instead comes to these places, and is to be looked at.
    UPDATE notification_position SET own_size = LEAST(own_size, cut_at) WHERE partnership_id = of_partnership;
END //

DELIMITER ;
