package uk.concord.simulation;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import uk.concord.node.book.Book;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Store;
import uk.concord.record.PartnershipId;

/** A store whose transactions are changed on their way. */
record DefectiveStore(Store honest, UnaryOperator<LockedBook> change) implements Store {
    @Override
    public <T> T locked(PartnershipId partnership, Function<? super LockedBook, ? extends T> work) {
        return honest.locked(partnership, book -> work.apply(change.apply(book)));
    }

    @Override
    public <T> T read(PartnershipId partnership, Function<? super Book, ? extends T> reading) {
        return honest.read(partnership, reading);
    }
}
