package uk.concord.record.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Entry;

/** Takes the entries of both logs in an order in which each comes after those its author had seen. */
final class FoldingOrder {
    private final List<Entry> council;
    private final List<Entry> health;
    private int ofCouncil;
    private int ofHealth;

    FoldingOrder(List<Entry> council, List<Entry> health) {
        this.council = council;
        this.health = health;
    }

    /** The next entry; null when there is none, or each that is left has seen what is not there. */
    @Nullable
    Entry next() {
        if (isReady(council, ofCouncil, ofHealth)) {
            return council.get(ofCouncil++);
        }
        return isReady(health, ofHealth, ofCouncil) ? health.get(ofHealth++) : null;
    }

    boolean isAtEnd() {
        return ofCouncil == council.size() && ofHealth == health.size();
    }

    /** How many of the council's entries have been taken. */
    int ofCouncil() {
        return ofCouncil;
    }

    /** How many of the NHS body's entries have been taken. */
    int ofHealth() {
        return ofHealth;
    }

    private static boolean isReady(List<Entry> log, int next, int ofPartner) {
        return next < log.size() && log.get(next).seen().recordSeq() <= ofPartner;
    }
}
