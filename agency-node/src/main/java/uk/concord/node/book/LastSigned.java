package uk.concord.node.book;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import uk.concord.log.Hash;
import uk.concord.record.PartnershipId;

/**
 * What was last signed, kept durably outside the database so that it survives a restored one. Only the holder of the signing
 * keys writes it; it is durable before the signature it speaks of is made.
 */
public interface LastSigned {
    /** The newest mark of one log; absent when the partnership has none (never signed, or the file is missing). */
    Optional<Mark> newest(PartnershipId partnership, Side side);

    /** Writes a mark; returns only when it is durable. The other side's mark and the fence stay as they are. */
    void write(PartnershipId partnership, Side side, Mark mark);

    /** The largest fence that was written there, read anew; empty when there is nothing of this partnership. */
    OptionalLong fence(PartnershipId partnership);

    /**
     * Writes a fence, durably. From then on every write of those who have not raised it so far themselves is refused, even of
     * one that began before; one smaller than what is written is refused with {@link BookException.Deposed}.
     */
    void raiseFence(PartnershipId partnership, long fence);

    /**
     * One thing that was, or is about to be, signed.
     *
     * @param epoch under whose name
     * @param time of the signature by the security clock, to microseconds
     */
    record Mark(int epoch, long size, Hash root, Instant time) {
        /** True when more was signed than this head holds: a further size, or anything under a later name. */
        public boolean isBeyond(LogHead log) {
            return epoch > log.epoch() || (epoch == log.epoch() && size > log.size());
        }

        /** True when it speaks of this very size of this very epoch. */
        public boolean isOf(int otherEpoch, long otherSize) {
            return epoch == otherEpoch && size == otherSize;
        }
    }
}
