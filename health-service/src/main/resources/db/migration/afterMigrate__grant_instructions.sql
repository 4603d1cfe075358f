GRANT SELECT ON standing_instruction TO '${application}'@'%';
GRANT SELECT ON financial_limit TO '${application}'@'%';
GRANT SELECT ON committee_officer TO '${application}'@'%';
