package uk.concord.council;

import java.sql.SQLException;
import uk.concord.record.Pence;
import uk.concord.testkit.service.RunningService;

/** Enters limits the way this service keeps them. */
final class CouncilLimits {
    private CouncilLimits() {}

    static void enter(RunningService service, String post, Pence limit) {
        var agency = service.agency().code();
        var schema = service.schema();
        try (var connection = schema.connect(schema.migration());
                var scheme = connection.createStatement()) {
            scheme.executeUpdate(
                    "INSERT INTO delegation_scheme (agency, scheme, version, name, in_force_from, in_force_to, demonstration)"
                            + " VALUES ('%s', 'test', 1, 'Test scheme', '2020-01-01', NULL, TRUE)".formatted(agency));
            scheme.executeUpdate(
                    "INSERT INTO delegated_limit (agency, scheme, version, post, limit_pence) VALUES ('%s', 'test', 1, '%s', %d)"
                            .formatted(agency, post.replace("'", "\'\'"), limit.value()));
        } catch (SQLException e) {
            throw new IllegalStateException("the limit could not be entered", e);
        }
    }
}
