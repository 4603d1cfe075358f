package uk.concord.simulation;

/** The processes of all agencies: whichever is killed starts anew from what is on its disk. */
final class Processes {
    private final Coverage coverage;
    private final Tampering tampering;

    Processes(Coverage coverage, Tampering tampering) {
        this.coverage = coverage;
        this.tampering = tampering;
    }

    /** Does something with an end's book; if the process is killed in between, all that agency's books start anew. */
    void alive(End end, Runnable action) {
        try {
            action.run();
        } catch (Crash crash) {
            revive(end);
        }
    }

    /** Starts all books of an end's agency anew. */
    void revive(End killed) {
        var site = killed.site;
        coverage.met(Event.CRASH);
        site.disk = tampering.afterCrash(site.disk);
        for (var end : site.ends) {
            var open = false;
            while (!open) {
                try {
                    end.restart();
                    open = true;
                } catch (Crash again) {
                    coverage.met(Event.CRASH);
                }
            }
        }
    }
}
