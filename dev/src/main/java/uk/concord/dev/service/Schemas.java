package uk.concord.dev.service;

import java.util.ArrayList;
import java.util.List;
import uk.concord.dev.Secrets;
import uk.concord.dev.database.Schema;

/** The schemas of the stack: each agency's own on its own server, the gateway's small one on Kent's. */
public final class Schemas {
    private final Secrets secrets;

    public Schemas(Secrets secrets) {
        this.secrets = secrets;
    }

    /** All schemas on one agency's server. */
    public List<Schema> on(Agency agency) {
        var all = new ArrayList<Schema>();
        if (agency.equals(Agency.KENT)) {
            all.add(gateway());
        }
        all.add(of(agency));
        return all;
    }

    /** The agency's own. Its application user has only what migrations grant: nothing that edits entries. */
    public Schema of(Agency agency) {
        return Schema.of(agency.code(), "concord", false, secrets);
    }

    /** The gateway's. */
    public Schema gateway() {
        return Schema.of(Agency.KENT.code(), "gateway", true, secrets);
    }

    /** The password of the server's root. */
    public String root(Agency agency) {
        return secrets.named("database-" + agency.code() + "-root");
    }
}
