package uk.concord.health;

import uk.concord.node.service.ServiceStart;

/** An NHS body's service: the agency node with the body's own standing financial instructions. */
public final class HealthService {
    private HealthService() {}

    /** Starts it, or says in one sentence why it does not start. */
    public static void main(String[] arguments) {
        ServiceStart.run(HealthService.class, arguments);
    }
}
