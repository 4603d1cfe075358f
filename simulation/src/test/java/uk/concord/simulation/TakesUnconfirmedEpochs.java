package uk.concord.simulation;

import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.Store;
import uk.concord.record.ActorId;
import uk.concord.testkit.memory.InMemoryStore;

/** A service that takes the partner's word for the partner's new keys. */
final class TakesUnconfirmedEpochs implements Tampering {
    @Override
    public Store store(Store honest, InMemoryStore disk) {
        return new DefectiveStore(honest, book -> new BookDecorator(book) {
            @Override
            public void keepAnnounced(AnnouncedEpoch epoch) {
                super.keepAnnounced(epoch.confirmed(ActorId.SERVICE, epoch.at()));
            }
        });
    }
}
