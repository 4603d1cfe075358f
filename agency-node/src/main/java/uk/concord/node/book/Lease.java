package uk.concord.node.book;

import java.time.Instant;

/**
 * Which instance of this agency's service may append and sign in a partnership, as the database has it.
 *
 * @param fence grows with every instance that takes over; whoever comes with a smaller one has been replaced
 * @param filedFence the largest fence that the last-signed file is known to hold
 * @param holder the instance, by name; empty when there was none yet
 * @param until nobody else takes over before, by the clock of security
 */
public record Lease(long fence, long filedFence, String holder, Instant until) {
    /** Never taken. */
    public static final Lease NONE = new Lease(0, 0, "", Instant.EPOCH);

    /** The same, valid until then. */
    public Lease until(Instant end) {
        return new Lease(fence, filedFence, holder, end);
    }

    /** The same, written down in the last-signed file. */
    public Lease filed() {
        return new Lease(fence, fence, holder, until);
    }
}
