-- What was recorded on the way to a decision is followed by something later, never changed: but see grant_erasures.
GRANT SELECT, INSERT ON decision_step TO '${application_user}'@'%';
