INSERT INTO delegated_limit (agency, scheme, version, post, limit_pence)
VALUES ('kcc', 'kcc-constitution-delegations', 1, 'Director of Education and SEND', 1000000000),
       ('kcc', 'kcc-constitution-delegations', 2, 'Director of Education and SEND', 1500000000),
       ('kcc', 'kcc-constitution-delegations', 2, 'Assistant Director SEND operations', 50000000),
       ('mdw', 'mdw-constitution-delegations', 1, 'Director of People', 1400000000);
