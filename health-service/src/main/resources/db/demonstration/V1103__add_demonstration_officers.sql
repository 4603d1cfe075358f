INSERT INTO committee_officer (agency, version, committee, post)
VALUES ('kmicb', 1, 'Finance and Commissioning Committee', 'Director of children''s commissioning'),
       ('kmicb', 2, 'Finance and Commissioning Committee', 'Director of children''s commissioning');
