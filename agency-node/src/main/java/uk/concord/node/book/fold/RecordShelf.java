package uk.concord.node.book.fold;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.concord.log.Hash;
import uk.concord.node.book.Book;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.StoredEntry;
import uk.concord.record.AgencyCode;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.JointRecord;

/**
 * Folds records of one book from their stored entries, a group at a time. Keeps some of them at hand: one is used again only
 * while the stored row still has the same digest of the state, which covers every entry.
 */
public final class RecordShelf {
    /** Entries of all records kept: some kilobytes each. */
    private static final int MOST_ENTRIES = 4_096;

    private record Kept(JointRecord record, Hash stateDigest) {
        boolean isOf(RecordRow row) {
            return stateDigest.equals(row.stateDigest());
        }

        long weight() {
            var partnership = record.partnership();
            return record.size(partnership.council().code())
                    + record.size(partnership.health().code());
        }
    }

    private final Partnership partnership;
    private final AgencyCode own;
    private final LinkedHashMap<RecordId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /** An empty one for the book that an agency keeps of a partnership. */
    public RecordShelf(Partnership partnership, AgencyCode own) {
        this.partnership = partnership;
        this.own = own;
    }

    /** These records as the book has them; one that nobody knows is empty. Two queries at most. */
    public Map<RecordId, JointRecord> take(Book book, Collection<RecordId> ids) {
        var wanted = Set.copyOf(ids);
        return take(book, wanted, wanted.isEmpty() ? List.of() : book.rows(wanted));
    }

    /** The same when their rows have been read. One query at most. */
    public Map<RecordId, JointRecord> take(Book book, Collection<RecordId> ids, Collection<RecordRow> rows) {
        var records = new HashMap<RecordId, JointRecord>();
        var missing = new HashSet<RecordId>();
        for (var row : rows) {
            kept(row).ifPresentOrElse(record -> records.put(row.recordId(), record), () -> missing.add(row.recordId()));
        }
        if (!missing.isEmpty()) {
            records.putAll(fold(book.entriesOf(missing), missing));
        }
        for (var id : ids) {
            records.computeIfAbsent(id, unknown -> JointRecord.empty(partnership, unknown));
        }
        return records;
    }

    /** One record when its row and all its entries have been read. */
    public JointRecord take(RecordRow row, List<StoredEntry> entries) {
        return kept(row).orElseGet(() -> fold(entries, Set.of(row.recordId()))
                .values()
                .iterator()
                .next());
    }

    /** Remembers records as they were just stored. */
    public void keep(Map<RecordId, JointRecord> records, Collection<RecordRow> rows) {
        for (var row : rows) {
            var record = records.get(row.recordId());
            if (record != null) {
                keep(record, row.stateDigest());
            }
        }
    }

    private void keep(JointRecord record, Hash stateDigest) {
        synchronized (kept) {
            put(new Kept(record, stateDigest));
            var eldest = kept.values().iterator();
            while (weight > MOST_ENTRIES && eldest.hasNext()) {
                weight -= eldest.next().weight();
                eldest.remove();
            }
        }
    }

    private void put(Kept one) {
        var before = kept.put(one.record().id(), one);
        weight += one.weight() - (before == null ? 0 : before.weight());
    }

    private Optional<JointRecord> kept(RecordRow row) {
        synchronized (kept) {
            var known = kept.get(row.recordId());
            return known != null && known.isOf(row) ? Optional.of(known.record()) : Optional.empty();
        }
    }

    private Map<RecordId, JointRecord> fold(Collection<StoredEntry> entries, Collection<RecordId> ids) {
        var records = new HashMap<RecordId, JointRecord>();
        Histories.of(entries, partnership, own, ids).forEach((id, history) -> {
            var record = JointRecord.fold(history.closed());
            records.put(id, record);
            keep(record, Hashes.hash(record.stateDigest()));
        });
        return records;
    }
}
