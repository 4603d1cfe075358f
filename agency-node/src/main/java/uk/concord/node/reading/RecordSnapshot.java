package uk.concord.node.reading;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Book;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredPart;
import uk.concord.node.book.fold.RecordShelf;
import uk.concord.record.AgencyCode;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.JointRecord;

/**
 * Everything one book holds of one record at one moment.
 *
 * @param receiptedSize how much of the own log the partner has receipted
 */
record RecordSnapshot(
        RecordRow row,
        JointRecord record,
        Map<Place, StoredEntry> entries,
        List<StoredPart> parts,
        List<StoredErasure> erasures,
        Map<Place, Instant> receivedAt,
        long receiptedSize) {

    /** An entry's place: whose log, and where in it. */
    record Place(AgencyCode agency, long index) {}

    /** Reads it; empty when the book knows no such record. A bounded number of queries. */
    static Optional<RecordSnapshot> read(
            Book book, RecordShelf shelf, Partnership partnership, AgencyCode own, RecordId id) {
        return book.record(id).map(row -> {
            var stored = book.entriesOf(List.of(id));
            return new RecordSnapshot(
                    row,
                    shelf.take(row, stored),
                    places(stored, partnership, own),
                    parts(book, id),
                    book.erasuresOf(id),
                    receipts(book, stored, partnership, own),
                    book.head().own().receiptedSize());
        });
    }

    /** None while the book is not whole after a restore: what erased one of them may be what is missing. */
    private static List<StoredPart> parts(Book book, RecordId id) {
        return switch (book.head().standing().state()) {
            case RESTORED, RECOVERING -> List.of();
            case SOUND, QUARANTINED, FORKED -> book.partsOf(id);
        };
    }

    StoredEntry stored(Entry entry) {
        return Optional.ofNullable(entries.get(new Place(entry.author(), entry.index())))
                .orElseThrow();
    }

    /** When the partner's receipt for it arrived here, or ours was given; null while not yet. */
    @Nullable
    Instant receivedAt(Entry entry) {
        return receivedAt.get(new Place(entry.author(), entry.index()));
    }

    private static AgencyCode keeper(Side side, Partnership partnership, AgencyCode own) {
        return side == Side.OWN ? own : partnership.partnerOf(own).code();
    }

    private static Map<Place, StoredEntry> places(List<StoredEntry> stored, Partnership partnership, AgencyCode own) {
        var places = new HashMap<Place, StoredEntry>();
        stored.forEach(entry -> places.put(new Place(keeper(entry.side(), partnership, own), entry.index()), entry));
        return Map.copyOf(places);
    }

    private static Map<Place, Instant> receipts(
            Book book, List<StoredEntry> stored, Partnership partnership, AgencyCode own) {
        var times = new HashMap<Place, Instant>();
        for (var side : Side.values()) {
            var indexes = stored.stream()
                    .filter(entry -> entry.side() == side)
                    .map(StoredEntry::index)
                    .toList();
            if (!indexes.isEmpty()) {
                book.receiptedAt(side, indexes)
                        .forEach((index, at) -> times.put(new Place(keeper(side, partnership, own), index), at));
            }
        }
        return Map.copyOf(times);
    }
}
