package uk.concord.node.book;

import java.time.Instant;
import uk.concord.log.Frontier;
import uk.concord.record.Bytes;

/**
 * A checkpoint signed by the keeper of a log, with the frontier at its size.
 *
 * @param note the signed note, verbatim
 * @param at when it was stored
 */
public record StoredCheckpoint(Side side, Frontier frontier, Bytes note, Instant at) {
    /** The size it signs. */
    public long size() {
        return frontier.size();
    }
}
