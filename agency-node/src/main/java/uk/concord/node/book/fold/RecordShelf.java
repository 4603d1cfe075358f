package uk.concord.node.book.fold;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.Book;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.Parties;
import uk.concord.node.book.RecordRow;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.JointRecord;

/**
 * Folds records from their stored entries, a group at a time. Keeps some of them at hand: one is used again only while the
 * stored row still has the same numbers of entries and the same digest of the state.
 */
public final class RecordShelf {
    private static final int KEPT = 512;

    private record Kept(JointRecord record, Hash stateDigest) {
        boolean isOf(RecordRow row) {
            return stateDigest.equals(row.stateDigest()) && Versions.of(record) == row.version();
        }
    }

    private final Parties parties;
    private final Map<RecordId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RecordId, Kept> eldest) {
            return size() > KEPT;
        }
    };

    public RecordShelf(Parties parties) {
        this.parties = parties;
    }

    /** These records as the book has them; one that nobody knows is empty. Two queries at most. */
    public Map<RecordId, JointRecord> take(Book book, Collection<RecordId> ids) {
        var records = new HashMap<RecordId, JointRecord>();
        var missing = new HashSet<RecordId>();
        for (var row : book.rows(new HashSet<>(ids))) {
            var known = kept(row.recordId());
            if (known != null && known.isOf(row)) {
                records.put(row.recordId(), known.record());
            } else {
                missing.add(row.recordId());
            }
        }
        if (!missing.isEmpty()) {
            fold(book, missing, records);
        }
        for (var id : ids) {
            records.computeIfAbsent(id, unknown -> JointRecord.empty(parties.partnership(), unknown));
        }
        return records;
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
            kept.put(record.id(), new Kept(record, stateDigest));
        }
    }

    private @Nullable Kept kept(RecordId id) {
        synchronized (kept) {
            return kept.get(id);
        }
    }

    private void fold(Book book, Collection<RecordId> missing, Map<RecordId, JointRecord> records) {
        Histories.of(book, parties, missing).forEach((id, history) -> {
            var record = JointRecord.fold(history.closed());
            records.put(id, record);
            keep(record, Hashes.hash(record.stateDigest()));
        });
    }
}
