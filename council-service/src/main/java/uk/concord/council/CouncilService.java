package uk.concord.council;

import uk.concord.node.service.ServiceStart;

/** A council's service: the agency node with the council's own scheme of delegation. */
public final class CouncilService {
    private CouncilService() {}

    /** Starts it, or says in one sentence why it does not start. */
    public static void main(String[] arguments) {
        ServiceStart.run(CouncilService.class, arguments);
    }
}
