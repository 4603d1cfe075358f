package uk.concord.node.reading;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Book;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.fold.StoredHistory;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.grpc.PageToken;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.JointRecord;

/** Records read from the own agency's book. The partner being away blocks nothing here. */
@Singleton
public final class Records {
    static final int COUNTED_TO = 10_000;

    private final Store store;
    private final Partnerships partnerships;

    Records(Store store, Partnerships partnerships) {
        this.store = store;
        this.partnerships = partnerships;
    }

    /** The agency whose book is read. */
    public AgencyCode own() {
        return partnerships.own();
    }

    /** One record whole, as people see it. */
    public RecordView view(PartnershipId partnership, RecordId record) {
        return RecordViews.of(snapshot(partnership, record));
    }

    /** One record folded, to decide about it. */
    public JointRecord folded(PartnershipId partnership, RecordId record) {
        return snapshot(partnership, record).record();
    }

    ListRecordsResponse list(PartnershipId partnership, RecordQuery query, Optional<PageToken> after, int size) {
        var position = after.map(token -> new RecordQuery.Position(token.changedAt(), new RecordId(token.id())))
                .orElse(null);
        return store.read(partnership, book -> {
            var found = book.records(query, position, size + 1);
            var page = found.subList(0, Math.min(size, found.size()));
            var receipted = book.head().own().receiptedSize();
            var answer = ListRecordsResponse.newBuilder().setTotalCapped(book.countRecords(query, COUNTED_TO));
            page.forEach(row -> answer.addRecords(RecordViews.summary(row, receipted)));
            return answer.setNextPageToken(found.size() > size ? next(page.getLast()) : "")
                    .build();
        });
    }

    /** These rows' records folded: one query for all of them. */
    Map<RecordId, JointRecord> fold(Book book, PartnershipId id, List<RecordRow> rows) {
        var partnership = partnerships.get(id);
        var ids = rows.stream().map(RecordRow::recordId).toList();
        var records = new HashMap<RecordId, JointRecord>();
        if (!ids.isEmpty()) {
            book.entriesOf(ids).stream()
                    .collect(Collectors.groupingBy(Records::recordOf))
                    .forEach((record, entries) ->
                            records.put(record, StoredHistory.fold(partnership, partnerships.own(), record, entries)));
        }
        return records;
    }

    private static RecordId recordOf(StoredEntry entry) {
        return Optional.ofNullable(entry.recordId()).orElseThrow();
    }

    private RecordSnapshot snapshot(PartnershipId id, RecordId record) {
        var partnership = partnerships.get(id);
        Optional<RecordSnapshot> found =
                store.read(id, book -> RecordSnapshot.read(book, partnership, partnerships.own(), record));
        return found.orElseThrow(() -> new NotFound("UNKNOWN_RECORD", "There is no such record in this partnership."));
    }

    private static String next(RecordRow last) {
        return new PageToken(last.changedAt(), last.recordId().value()).text();
    }
}
