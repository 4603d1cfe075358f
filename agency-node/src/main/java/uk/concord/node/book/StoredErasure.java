package uk.concord.node.book;

import java.time.Instant;
import uk.concord.log.Hash;

/**
 * That a part is gone, as one of the two agencies says, or as the partner has said that it will.
 *
 * @param side the log of the entry that the part belongs to
 * @param index that entry's place
 * @param by who says so
 * @param statedAt index of the ERASED in the log of whoever says so; of the author's CONTINUED when the ERASED was lost with an epoch
 * @param reason number of the reason; 0 while it is only promised, and when it was lost
 * @param recordedAt when it was recorded; the epoch while it is only promised
 */
public record StoredErasure(
        Side side, long index, Hash commitment, By by, long statedAt, int reason, Instant recordedAt) {
    /** True when the other speaks of the same part. */
    public boolean isOfSamePartAs(StoredErasure other) {
        return side == other.side && index == other.index && commitment.equals(other.commitment);
    }

    /** Who says that a part is gone. */
    public enum By {
        /** The agency whose entry names the part. */
        AUTHOR,
        /** The other agency, of its copy. */
        FOLLOWER,
        /** The entry came without the part: its author's ERASED is still to come. */
        PROMISED,
        /** The agency whose entry names the part, in an entry that was set aside since: it has to be said again. */
        SET_ASIDE
    }
}
