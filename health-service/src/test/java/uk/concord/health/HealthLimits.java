package uk.concord.health;

import java.sql.SQLException;
import uk.concord.record.Pence;
import uk.concord.testkit.service.RunningService;

/** Enters limits the way this service keeps them. */
final class HealthLimits {
    private HealthLimits() {}

    static void enter(RunningService service, String post, Pence limit) {
        var agency = service.agency().code();
        var schema = service.schema();
        try (var connection = schema.connect(schema.migration());
                var scheme = connection.createStatement()) {
            scheme.executeUpdate(
                    "INSERT INTO standing_instruction (agency, version, name, in_force_from, in_force_to, demonstration)"
                            + " VALUES ('%s', 1, 'Test instructions', '2020-01-01', NULL, TRUE)".formatted(agency));
            scheme.executeUpdate(
                    "INSERT INTO financial_limit (agency, version, holder, committee, limit_pence) VALUES ('%s', 1, '%s', FALSE, %d)"
                            .formatted(agency, post.replace("'", "\'\'"), limit.value()));
        } catch (SQLException e) {
            throw new IllegalStateException("the limit could not be entered", e);
        }
    }
}
