GRANT SELECT ON standing_instruction TO '${application_user}'@'%';
GRANT SELECT ON financial_limit TO '${application_user}'@'%';
GRANT SELECT ON committee_officer TO '${application_user}'@'%';
