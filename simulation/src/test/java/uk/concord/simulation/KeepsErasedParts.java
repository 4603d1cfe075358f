package uk.concord.simulation;

import java.util.Collection;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredErasure;
import uk.concord.testkit.memory.InMemoryStore;

/** A service that says that words are gone and keeps them. */
final class KeepsErasedParts implements Tampering {
    @Override
    public Store store(Store honest, InMemoryStore disk) {
        return new DefectiveStore(honest, book -> new BookDecorator(book) {
            @Override
            public void erase(Collection<StoredErasure> erasures) {
                // Nothing goes.
            }
        });
    }
}
