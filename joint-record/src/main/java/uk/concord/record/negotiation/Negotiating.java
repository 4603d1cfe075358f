package uk.concord.record.negotiation;

import java.util.List;

/** Decides what comes of a command; reads no clock, no database, no randomness. */
public final class Negotiating {
    private Negotiating() {}

    public static Decision decide(JointRecord record, Command command, Circumstances circumstances) {
        return new Decision.Refused(Refusal.READ_ONLY, "", List.of());
    }
}
