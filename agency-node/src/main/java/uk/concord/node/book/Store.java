package uk.concord.node.book;

import java.util.function.Function;
import uk.concord.record.PartnershipId;

/** One agency's database as the core needs it: transactions under the lock of one partnership, and snapshots to read. */
public interface Store {
    /**
     * Takes the partnership's lock, does the work and commits; returns only when the commit is durable. Whatever the work
     * throws rolls everything back and is thrown on.
     */
    <T> T locked(PartnershipId partnership, Function<? super LockedBook, ? extends T> work);

    /** Reads one consistent snapshot of the partnership's book, without the lock. */
    <T> T read(PartnershipId partnership, Function<? super Book, ? extends T> reading);
}
