-- Drafts are the agency's own working papers: they may change. Nothing here may be deleted.
GRANT SELECT, INSERT, UPDATE ON actor TO '${application_user}'@'%';
GRANT SELECT, INSERT, UPDATE ON draft TO '${application_user}'@'%';
GRANT SELECT, INSERT ON draft_editor TO '${application_user}'@'%';
GRANT SELECT, INSERT ON draft_request TO '${application_user}'@'%';
GRANT SELECT, INSERT, UPDATE ON record_reference TO '${application_user}'@'%';
GRANT SELECT, INSERT ON imported_agreement TO '${application_user}'@'%';
