package uk.concord.simulation;

/** Kills a process at its n-th call to the world outside. */
final class Killer {
    private int callsLeft = -1;

    /** Kills at the n-th call from now, counted from 1. */
    void arm(int calls) {
        callsLeft = calls;
    }

    void disarm() {
        callsLeft = -1;
    }

    boolean isArmed() {
        return callsLeft > 0;
    }

    /** To be called at every point between two steps at which a process can die. */
    void pass() {
        if (callsLeft > 0 && --callsLeft == 0) {
            callsLeft = -1;
            throw new Crash();
        }
    }
}
