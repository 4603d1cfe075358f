-- A record passes from post to post; nothing here may be deleted.
GRANT SELECT, INSERT, UPDATE ON assignment TO '${application_user}'@'%';
