package uk.concord.node.book;

import java.time.Instant;
import uk.concord.log.Frontier;

/**
 * The end of one log as it is stored: everything that the next entry is checked against.
 *
 * @param epoch whose name the newest entry bears; the first while there is none
 * @param frontier of all entries stored
 * @param lastRecordedAt of the newest entry; the epoch of time while there is none
 * @param seenSize how much of the other log the newest entry had seen
 * @param signedSize the largest size with a stored checkpoint of the log's keeper
 * @param receiptedSize the largest size with a stored receipt of the other agency's mirror; never decreases
 */
public record LogHead(
        int epoch, Frontier frontier, Instant lastRecordedAt, long seenSize, long signedSize, long receiptedSize) {
    /** The head of a log without entries. */
    public static final LogHead EMPTY = new LogHead(1, Frontier.empty(), Instant.EPOCH, 0, 0, 0);

    /** How many entries are stored. */
    public long size() {
        return frontier.size();
    }

    /** This head after further entries of the same epoch. */
    public LogHead grown(Frontier further, Instant recordedAt, long seen) {
        return new LogHead(epoch, further, recordedAt, seen, signedSize, receiptedSize);
    }

    /** This head, its newest entry being of another epoch. */
    public LogHead under(int other) {
        return new LogHead(other, frontier, lastRecordedAt, seenSize, signedSize, receiptedSize);
    }

    /** This head with a checkpoint of that size stored. */
    public LogHead signed(long size) {
        return new LogHead(epoch, frontier, lastRecordedAt, seenSize, Math.max(signedSize, size), receiptedSize);
    }

    /** This head with a receipt of that size stored. */
    public LogHead receipted(long size) {
        return new LogHead(epoch, frontier, lastRecordedAt, seenSize, signedSize, Math.max(receiptedSize, size));
    }
}
