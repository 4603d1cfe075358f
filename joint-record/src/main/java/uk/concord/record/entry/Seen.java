package uk.concord.record.entry;

import org.jspecify.annotations.Nullable;
import uk.concord.record.Digest;
import uk.concord.record.Origin;

/**
 * How much of the partner's log lay before the author.
 *
 * @param origin the partner's log with its epoch; null while nothing of it has been received
 * @param size number of the partner's entries held
 * @param root RFC 6962 root at that size; null when the size is 0
 * @param recordSeq number of the partner's entries about this record among them
 */
public record Seen(
        @Nullable Origin origin, long size, @Nullable Digest root, long recordSeq) {
    /** Nothing of the partner's log. */
    public static final Seen NOTHING = new Seen(null, 0, null, 0);

    public Seen {
        if (size < 0 || recordSeq < 0 || (size > 0) != (root != null) || (size > 0) != (origin != null)) {
            throw new IllegalArgumentException("Not a statement of how much was seen");
        }
        if (recordSeq > size && (origin == null || origin.epoch() == 1)) {
            throw new IllegalArgumentException("More entries about one record than entries in all");
        }
    }
}
