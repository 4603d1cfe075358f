INSERT INTO key_decision_rule (agency, in_force_from, notice_clear_days, exception_clear_days, call_in_working_days,
                               called_in_by, source)
VALUES ('kcc', '2012-09-10', 28, 5, 5, 'the Scrutiny Committee',
        'SI 2012/2089 regulations 9 to 11; Kent County Council, effective dates of decisions published in December 2019');
