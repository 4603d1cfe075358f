package uk.concord.simulation;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Store;
import uk.concord.testkit.memory.InMemoryStore;

/** Now and then a transaction has read the head before the transaction ahead of it committed, as it could without the lock. */
final class ReadsWithoutLock implements Tampering {
    private final AtomicInteger transactions = new AtomicInteger();

    @Override
    public Store store(Store honest, InMemoryStore disk) {
        var before = new AtomicReference<BookHead>();
        return new DefectiveStore(honest, book -> {
            var stale = transactions.incrementAndGet() % 7 == 0 ? before.get() : null;
            return new BookDecorator(book) {
                @Override
                public BookHead head() {
                    return stale == null ? super.head() : stale;
                }

                @Override
                public void moveHead(BookHead head) {
                    before.set(super.head());
                    super.moveHead(head);
                }
            };
        });
    }
}
