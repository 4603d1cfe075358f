-- Only the last day moves, when cover is ended early, and who ended it. Nothing here may be deleted.
GRANT SELECT, INSERT, UPDATE (last_day, ended_by) ON absence_cover TO '${application_user}'@'%';
