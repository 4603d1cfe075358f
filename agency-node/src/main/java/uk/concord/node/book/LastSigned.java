package uk.concord.node.book;

import java.time.Instant;
import java.util.Optional;
import uk.concord.log.Hash;
import uk.concord.record.PartnershipId;

/**
 * What was last signed, kept durably outside the database so that it survives a restored one. Only the holder of the signing
 * keys writes it; it is durable before the signature it speaks of is made.
 */
public interface LastSigned {
    /** The newest mark of one log; absent when the partnership has none (never signed, or the file is missing). */
    Optional<Mark> newest(PartnershipId partnership, Side side);

    /** Writes a mark; returns only when it is durable. The other side's mark stays as it is. */
    void write(PartnershipId partnership, Side side, Mark mark);

    /**
     * One thing that was, or is about to be, signed.
     *
     * @param time of the signature by the security clock, to microseconds
     */
    record Mark(long size, Hash root, Instant time) {}
}
