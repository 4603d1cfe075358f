package uk.concord.node.book.lease;

import java.util.function.Function;
import uk.concord.node.book.Book;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Store;
import uk.concord.record.PartnershipId;

/** The store as one instance may use it: everybody reads, and only the holder of the lease writes. */
public final class FencedStore implements Store {
    private final Store store;
    private final SigningLease lease;

    public FencedStore(Store store, SigningLease lease) {
        this.store = store;
        this.lease = lease;
    }

    @Override
    public <T> T locked(PartnershipId partnership, Function<? super LockedBook, ? extends T> work) {
        return store.locked(partnership, book -> {
            lease.check(book);
            return work.apply(book);
        });
    }

    @Override
    public <T> T read(PartnershipId partnership, Function<? super Book, ? extends T> reading) {
        return store.read(partnership, reading);
    }
}
