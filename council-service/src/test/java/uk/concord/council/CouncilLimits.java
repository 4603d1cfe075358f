package uk.concord.council;

import uk.concord.record.Pence;
import uk.concord.testkit.service.RunningService;

/** Enters limits the way this service keeps them. */
final class CouncilLimits {
    private CouncilLimits() {}

    static void enter(RunningService service, String post, Pence limit) {
        var agency = service.agency().code();
        var schema = service.schema();
        schema.change("""
                INSERT INTO delegation_scheme (agency, scheme, version, name, in_force_from, in_force_to, demonstration)
                VALUES (?, 'test', 1, 'Test scheme', '2020-01-01', NULL, TRUE)""", agency);
        schema.change("""
                INSERT INTO delegated_limit (agency, scheme, version, post, limit_pence)
                VALUES (?, 'test', 1, ?, ?)""", agency, post, limit.value());
    }
}
