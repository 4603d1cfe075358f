package uk.concord.simulation;

import java.util.Collection;
import java.util.List;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Store;
import uk.concord.node.book.fold.Reading;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.testkit.memory.InMemoryStore;

/** Lets an acceptance count that names an offer, whether or not its author had seen it. */
final class IgnoresWhatWasSeen implements Tampering {
    @Override
    public Store store(Store honest, InMemoryStore disk) {
        return new DefectiveStore(honest, book -> new BookDecorator(book) {
            @Override
            public void project(Collection<RecordRow> rows) {
                super.project(rows.stream()
                        .map(row -> isAccepted(book, row) ? AgreesOnOneDecision.agreed(row) : row)
                        .toList());
            }
        });
    }

    private static boolean isAccepted(LockedBook book, RecordRow row) {
        var entries = book.entriesOf(List.of(row.recordId())).stream()
                .map(Reading::entry)
                .toList();
        return entries.stream()
                .anyMatch(entry -> entry.payload() instanceof Payload.Accept accept
                        && entries.stream().anyMatch(offer -> names(accept, offer)));
    }

    private static boolean names(Payload.Accept accept, Entry offer) {
        return offer.payload() instanceof Payload.Offer made
                && offer.origin().equals(accept.offer().origin())
                && offer.index() == accept.offer().index()
                && made.digest().equals(accept.offer().digest());
    }
}
