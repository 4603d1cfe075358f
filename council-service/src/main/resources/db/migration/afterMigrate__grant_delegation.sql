GRANT SELECT ON delegation_scheme TO '${application_user}'@'%';
GRANT SELECT ON delegated_limit TO '${application_user}'@'%';
GRANT SELECT ON key_decision_threshold TO '${application_user}'@'%';
GRANT SELECT ON key_decision_rule TO '${application_user}'@'%';
