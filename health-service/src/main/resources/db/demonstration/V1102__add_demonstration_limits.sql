INSERT INTO financial_limit (agency, version, holder, committee, limit_pence)
VALUES ('kmicb', 1, 'Director of children''s commissioning', FALSE, 50000000),
       ('kmicb', 1, 'Finance and Commissioning Committee', TRUE, 1500000000),
       ('kmicb', 2, 'Director of children''s commissioning', FALSE, 100000000),
       ('kmicb', 2, 'Finance and Commissioning Committee', TRUE, 2000000000);
