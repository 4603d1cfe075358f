package uk.concord.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.concord.node.book.Book;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredEntry;
import uk.concord.record.PartnershipId;
import uk.concord.testkit.memory.InMemoryStore;

/** Commits the head in a transaction of its own, and the entries it speaks of only in the next. */
final class MovesCursorFirst implements Tampering {
    @Override
    public Store store(Store honest, InMemoryStore disk) {
        return new Store() {
            @Override
            public <T> T locked(PartnershipId partnership, Function<? super LockedBook, ? extends T> work) {
                var later = new ArrayList<Consumer<LockedBook>>();
                T result = honest.locked(
                        partnership,
                        book -> work.apply(new BookDecorator(book) {
                            @Override
                            public void append(Collection<StoredEntry> entries) {
                                later.add(next -> next.append(entries));
                            }

                            @Override
                            public void project(Collection<RecordRow> rows) {
                                later.add(next -> next.project(rows));
                            }
                        }));
                if (!later.isEmpty()) {
                    honest.locked(partnership, book -> {
                        later.forEach(write -> write.accept(book));
                        return book.head();
                    });
                }
                return result;
            }

            @Override
            public <T> T read(PartnershipId partnership, Function<? super Book, ? extends T> reading) {
                return honest.read(partnership, reading);
            }
        };
    }
}
