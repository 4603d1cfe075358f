package uk.concord.simulation;

/** The process is killed here: what is on disk stays, all else is gone. */
final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;

    Crash() {
        super("killed");
    }
}
