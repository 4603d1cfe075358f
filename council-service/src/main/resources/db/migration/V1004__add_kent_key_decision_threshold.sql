INSERT INTO key_decision_threshold (agency, in_force_from, threshold_pence, source)
VALUES ('kcc', '2012-09-10', 100000000, 'Kent County Council, reasons given on its notices of key decisions: savings or expenditure of more than £1m');
