package uk.concord.simulation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import uk.concord.node.book.Book;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredEntry;
import uk.concord.record.PartnershipId;
import uk.concord.testkit.memory.InMemoryStore;

/** A database that says "committed" of appends to one log before they are durable: until then a crash loses them. */
final class LateAppends implements Tampering {
    private final Side late;
    private final Until until;
    private final Map<InMemoryStore, InMemoryStore> durable = new HashMap<>();

    /** What makes them durable. */
    enum Until {
        NEXT_TRANSACTION,
        NEXT_APPEND_TO_THE_OTHER_LOG
    }

    LateAppends(Side late, Until until) {
        this.late = late;
        this.until = until;
    }

    @Override
    public Store store(Store honest, InMemoryStore disk) {
        return new Store() {
            @Override
            public <T> T locked(PartnershipId partnership, Function<? super LockedBook, ? extends T> work) {
                var before = disk.copy();
                if (until == Until.NEXT_TRANSACTION) {
                    durable.remove(disk);
                }
                return honest.locked(
                        partnership,
                        book -> work.apply(new BookDecorator(book) {
                            @Override
                            public void append(Collection<StoredEntry> entries) {
                                if (entries.iterator().next().side() == late) {
                                    durable.put(disk, before);
                                } else {
                                    durable.remove(disk);
                                }
                                super.append(entries);
                            }
                        }));
            }

            @Override
            public <T> T read(PartnershipId partnership, Function<? super Book, ? extends T> reading) {
                return honest.read(partnership, reading);
            }
        };
    }

    @Override
    public InMemoryStore afterCrash(InMemoryStore disk) {
        return durable.getOrDefault(disk, disk);
    }
}
