INSERT INTO delegation_scheme (agency, scheme, version, name, in_force_from, in_force_to, demonstration)
VALUES ('kcc', 'kcc-constitution-delegations', 1, 'Kent County Council: delegations to officers', '2017-04-01', '2026-03-31', TRUE),
       ('kcc', 'kcc-constitution-delegations', 2, 'Kent County Council: delegations to officers', '2026-04-01', NULL, TRUE),
       ('mdw', 'mdw-constitution-delegations', 1, 'Medway Council: employee delegations', '2017-04-01', NULL, TRUE);
