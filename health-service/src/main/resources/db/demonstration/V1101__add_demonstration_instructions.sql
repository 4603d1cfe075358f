INSERT INTO standing_instruction (agency, version, name, in_force_from, in_force_to, demonstration)
VALUES ('kmicb', 1, 'NHS Kent and Medway: standing financial instructions', '2022-07-01', '2026-03-31', TRUE),
       ('kmicb', 2, 'NHS Kent and Medway: standing financial instructions', '2026-04-01', NULL, TRUE);
