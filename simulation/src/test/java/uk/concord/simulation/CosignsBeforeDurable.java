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

/** A mirror that cosigns while its entries are still in memory: until the next append a crash loses them. */
final class CosignsBeforeDurable implements Tampering {
    private final Map<InMemoryStore, InMemoryStore> durable = new HashMap<>();

    @Override
    public Store store(Store honest, InMemoryStore disk) {
        return new Store() {
            @Override
            public <T> T locked(PartnershipId partnership, Function<? super LockedBook, ? extends T> work) {
                var before = disk.copy();
                return honest.locked(
                        partnership,
                        book -> work.apply(new BookDecorator(book) {
                            @Override
                            public void append(Collection<StoredEntry> entries) {
                                if (entries.iterator().next().side() == Side.MIRROR) {
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
