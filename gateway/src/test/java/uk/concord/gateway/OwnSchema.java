package uk.concord.gateway;

import java.util.Map;
import uk.concord.testdatabase.RealDatabase;

/** A new empty schema of the gateway's on a real database server: one user migrates, another serves. */
final class OwnSchema {
    private OwnSchema() {}

    /** The configuration of a gateway that uses it. */
    static Map<String, Object> configuration() {
        var schema = RealDatabase.shared().newSchema("gateway");
        var application = schema.application();
        schema.change("GRANT SELECT, INSERT, UPDATE, DELETE ON %s.* TO '%s'@'%%'"
                .formatted(schema.name(), application.user()));
        return Map.of(
                "datasources.default.url", schema.url(),
                "datasources.default.username", application.user(),
                "datasources.default.password", application.password(),
                "concord.schema.url", schema.url(),
                "concord.schema.username", schema.migration().user(),
                "concord.schema.password", schema.migration().password());
    }
}
