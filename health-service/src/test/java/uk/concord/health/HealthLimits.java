package uk.concord.health;

import uk.concord.record.Pence;
import uk.concord.testkit.service.RunningService;

/** Enters limits the way this service keeps them. */
final class HealthLimits {
    private HealthLimits() {}

    static void enter(RunningService service, String post, Pence limit) {
        var agency = service.agency().code();
        var schema = service.schema();
        schema.change("""
                INSERT INTO standing_instruction (agency, version, name, in_force_from, in_force_to, demonstration)
                VALUES (?, 1, 'Test instructions', '2020-01-01', NULL, TRUE)""", agency);
        schema.change("""
                INSERT INTO financial_limit (agency, version, holder, committee, limit_pence)
                VALUES (?, 1, ?, FALSE, ?)""", agency, post, limit.value());
    }
}
