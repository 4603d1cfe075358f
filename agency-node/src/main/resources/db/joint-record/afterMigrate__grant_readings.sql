-- Who looked at what is never changed and never forgotten by the application.
GRANT SELECT, INSERT ON reading TO '${application_user}'@'%';
GRANT SELECT, INSERT ON reading_at_partner TO '${application_user}'@'%';
