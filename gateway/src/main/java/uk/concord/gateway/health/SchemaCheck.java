package uk.concord.gateway.health;

import jakarta.inject.Singleton;
import uk.concord.gateway.session.Schema;
import uk.concord.gateway.session.Sessions;

/** The gateway's own schema: up to date and readable. */
@Singleton
final class SchemaCheck implements Check {
    private final Schema schema;
    private final Sessions sessions;

    SchemaCheck(Schema schema, Sessions sessions) {
        this.schema = schema;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public void run() throws NotReady {
        if (!schema.ready()) {
            throw new NotReady("not up to date yet");
        }
        sessions.probe();
    }
}
