package uk.concord.node.reading;

import java.time.Instant;
import uk.concord.log.Frontier;

/**
 * How far a stored log has been verified from its very bytes.
 *
 * @param frontier recomputed from the stored entries
 * @param at when that was last done
 */
record Verified(Frontier frontier, Instant at) {
    static final Verified NOTHING = new Verified(Frontier.empty(), Instant.EPOCH);

    long size() {
        return frontier.size();
    }
}
