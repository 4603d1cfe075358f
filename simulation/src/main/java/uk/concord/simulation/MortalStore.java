package uk.concord.simulation;

import java.util.function.Function;
import uk.concord.node.book.Book;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Store;
import uk.concord.record.PartnershipId;

/** A database whose caller can die before, within and after every transaction. */
final class MortalStore implements Store {
    private final Store disk;
    private final Killer killer;

    MortalStore(Store disk, Killer killer) {
        this.disk = disk;
        this.killer = killer;
    }

    @Override
    public <T> T locked(PartnershipId partnership, Function<? super LockedBook, ? extends T> work) {
        killer.pass();
        T result = disk.locked(partnership, book -> {
            T made = work.apply(new MortalBook(book, killer));
            killer.pass();
            return made;
        });
        killer.pass();
        return result;
    }

    @Override
    public <T> T read(PartnershipId partnership, Function<? super Book, ? extends T> reading) {
        killer.pass();
        return disk.read(partnership, reading);
    }
}
