package uk.concord.node.book.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.concord.node.book.Book;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;
import uk.concord.record.AgencyCode;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.RecordHistory;

/** What both logs of a book tell about some records. */
public final class Histories {
    private Histories() {}

    /** One for each of these records, empty of entries where nobody knows it. One query. */
    public static Map<RecordId, RecordHistory> of(Book book, Parties parties, Collection<RecordId> ids) {
        return of(book.entriesOf(ids), parties.partnership(), parties.own(), ids);
    }

    /**
     * Their records, as far as the partner's log is here: an entry whose author had seen more takes its place when that is mirrored
     * again. Those of which nothing is here are left out.
     */
    public static Map<RecordId, JointRecord> folded(Map<RecordId, RecordHistory> histories) {
        var records = new HashMap<RecordId, JointRecord>();
        histories.forEach((id, history) -> {
            var closed = history.closed();
            if (!closed.councilLog().isEmpty() || !closed.healthLog().isEmpty()) {
                records.put(id, JointRecord.fold(closed));
            }
        });
        return records;
    }

    /** What both logs tell about some records, from their stored entries. */
    static Map<RecordId, RecordHistory> of(
            Collection<StoredEntry> entries, Partnership partnership, AgencyCode own, Collection<RecordId> ids) {
        var council = new HashMap<RecordId, List<Entry>>();
        var health = new HashMap<RecordId, List<Entry>>();
        boolean ownIsCouncil = partnership.council().code().equals(own);
        for (var stored : entries) {
            var entry = Reading.entry(stored);
            var ofCouncil = ownIsCouncil == (stored.side() == Side.OWN);
            (ofCouncil ? council : health)
                    .computeIfAbsent(entry.recordId(), _ -> new ArrayList<>())
                    .add(entry);
        }
        var histories = new HashMap<RecordId, RecordHistory>();
        for (var id : ids) {
            histories.put(
                    id,
                    new RecordHistory(
                            partnership, id, council.getOrDefault(id, List.of()), health.getOrDefault(id, List.of())));
        }
        return histories;
    }
}
