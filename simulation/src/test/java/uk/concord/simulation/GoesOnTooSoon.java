package uk.concord.simulation;

import uk.concord.node.book.BookHead;
import uk.concord.node.book.Standing;
import uk.concord.node.book.Store;
import uk.concord.testkit.memory.InMemoryStore;

/** A service that goes on as soon as its own log is whole, whatever of the partner's it had seen. */
final class GoesOnTooSoon implements Tampering {
    @Override
    public Store store(Store honest, InMemoryStore disk) {
        return new DefectiveStore(honest, book -> new BookDecorator(book) {
            @Override
            public void moveHead(BookHead head) {
                super.moveHead(
                        head.standing().state() == Standing.State.RECOVERING ? head.with(Standing.SOUND) : head);
            }
        });
    }
}
