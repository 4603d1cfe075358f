-- The application's user may read and insert. What it may change or remove is named here, table by table: never an entry,
-- a command, a checkpoint, a receipt or a proof. Terms to search by, and what is owed, are removed where new ones replace them.
GRANT SELECT, INSERT, UPDATE ON partnership_head TO '${application_user}'@'%';
GRANT SELECT, INSERT ON entry TO '${application_user}'@'%';
GRANT SELECT, INSERT ON part TO '${application_user}'@'%';
GRANT SELECT, INSERT ON part_piece TO '${application_user}'@'%';
GRANT SELECT, INSERT ON erasure TO '${application_user}'@'%';
-- Nobody deletes from part but this, and it only what its author has erased.
GRANT EXECUTE ON PROCEDURE erase_part TO '${application_user}'@'%';
GRANT SELECT, INSERT ON branch TO '${application_user}'@'%';
GRANT SELECT ON branch_entry TO '${application_user}'@'%';
-- Nobody takes entries out of a log but this, and it keeps them, and none that the partner relies on.
GRANT EXECUTE ON PROCEDURE set_branch_aside TO '${application_user}'@'%';
GRANT SELECT, INSERT ON accepted_command TO '${application_user}'@'%';
GRANT SELECT, INSERT ON record_owner TO '${application_user}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON record_summary TO '${application_user}'@'%';
GRANT SELECT, INSERT, DELETE ON record_term TO '${application_user}'@'%';
GRANT SELECT, INSERT, DELETE ON record_account TO '${application_user}'@'%';
GRANT SELECT, INSERT, DELETE ON dispute_duty TO '${application_user}'@'%';
GRANT SELECT, INSERT, DELETE ON return_duty TO '${application_user}'@'%';
GRANT SELECT, INSERT, DELETE ON finding TO '${application_user}'@'%';
GRANT SELECT, INSERT ON checkpoint TO '${application_user}'@'%';
GRANT SELECT, INSERT ON receipt TO '${application_user}'@'%';
GRANT SELECT, INSERT, UPDATE ON healing TO '${application_user}'@'%';
GRANT SELECT, INSERT, UPDATE ON announced_epoch TO '${application_user}'@'%';
GRANT SELECT, INSERT ON fork_proof TO '${application_user}'@'%';
