-- A prepared notice is the agency's own working paper: whether it still waits may change. Nothing here may be deleted.
GRANT SELECT, INSERT, UPDATE ON prepared_notice TO '${application_user}'@'%';
