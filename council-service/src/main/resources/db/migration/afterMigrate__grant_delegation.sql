GRANT SELECT ON delegation_scheme TO '${application}'@'%';
GRANT SELECT ON delegated_limit TO '${application}'@'%';
GRANT SELECT ON key_decision_threshold TO '${application}'@'%';
