package uk.concord.node.book;

import java.time.Instant;
import uk.concord.log.Frontier;

/**
 * The end of one log as it is stored: everything that the next entry is checked against.
 *
 * @param frontier of all entries stored
 * @param lastRecordedAt of the newest entry; the epoch while there is none
 * @param seenSize how much of the other log the newest entry had seen
 * @param signedSize the largest size with a stored checkpoint of the log's keeper
 * @param receiptedSize the largest size with a stored receipt of the other agency's mirror; never decreases
 */
public record LogHead(Frontier frontier, Instant lastRecordedAt, long seenSize, long signedSize, long receiptedSize) {
    /** The head of a log without entries. */
    public static final LogHead EMPTY = new LogHead(Frontier.empty(), Instant.EPOCH, 0, 0, 0);

    /** How many entries are stored. */
    public long size() {
        return frontier.size();
    }
}
