package uk.concord.simulation;

import uk.concord.node.book.Standing;

/** Counts how the ends of links come to stand. */
final class Standings {
    private final Coverage coverage;

    Standings(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Notes what has changed. */
    void look(End end) {
        var now = end.head().standing().state();
        if (now != end.lastStanding) {
            switch (now) {
                case FORKED -> coverage.met(Event.FORK_DETECTED);
                case RESTORED -> coverage.met(Event.RESTORE_DETECTED);
                case RECOVERING -> coverage.met(Event.RECOVERING);
                case QUARANTINED -> coverage.met(Event.QUARANTINE);
                case SOUND -> {
                    if (end.lastStanding == Standing.State.RESTORED || end.lastStanding == Standing.State.RECOVERING) {
                        coverage.met(Event.HEALED);
                    } else if (end.lastStanding == Standing.State.FORKED) {
                        coverage.met(Event.FORK_ENDED);
                    }
                }
            }
            end.lastStanding = now;
        }
        var behind = end.isBehind();
        if (end.behind && !behind) {
            coverage.met(Event.REMIRRORED);
        }
        end.behind = behind;
    }
}
