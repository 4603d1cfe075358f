-- The application's user may read and insert. What it may change or remove is named here, table by table: never an entry,
-- a command, a checkpoint, a receipt or a proof.
GRANT SELECT, INSERT, UPDATE ON partnership_head TO '${application}'@'%';
GRANT SELECT, INSERT ON entry TO '${application}'@'%';
GRANT SELECT, INSERT ON part TO '${application}'@'%';
GRANT SELECT, INSERT ON accepted_command TO '${application}'@'%';
GRANT SELECT, INSERT ON record_owner TO '${application}'@'%';
GRANT SELECT, INSERT, UPDATE ON record_summary TO '${application}'@'%';
GRANT SELECT, INSERT ON checkpoint TO '${application}'@'%';
GRANT SELECT, INSERT ON receipt TO '${application}'@'%';
GRANT SELECT, INSERT ON fork_proof TO '${application}'@'%';
GRANT SELECT, INSERT, UPDATE ON actor TO '${application}'@'%';
GRANT SELECT, INSERT, UPDATE ON draft TO '${application}'@'%';
GRANT SELECT, INSERT ON draft_editor TO '${application}'@'%';
GRANT SELECT, INSERT ON draft_request TO '${application}'@'%';
GRANT SELECT, INSERT, UPDATE ON record_reference TO '${application}'@'%';
