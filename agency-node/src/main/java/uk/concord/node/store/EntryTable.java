package uk.concord.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.TypedEntry;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.EntryType;

/** Entries of both logs of a partnership. There is deliberately nothing here to change or destroy one. */
final class EntryTable {
    private static final String COLUMNS =
            "side, entry_index, record_id, record_seq, entry_type, leaf_hash, envelope, stored_at";
    private static final String INSERT = "INSERT INTO entry (partnership_id, " + COLUMNS + ")";
    private static final String OF_RECORDS = "SELECT " + COLUMNS + " " + """
             FROM entry WHERE partnership_id = ? AND record_id IN (%s) ORDER BY side, entry_index""";
    private static final String LENGTHS = """
            SELECT OCTET_LENGTH(envelope) AS bytes FROM entry
            WHERE partnership_id = ? AND side = ? AND entry_index >= ? ORDER BY entry_index LIMIT ?""";
    private static final String FROM = "SELECT " + COLUMNS + " " + """
             FROM entry WHERE partnership_id = ? AND side = ? AND entry_index >= ? ORDER BY entry_index LIMIT ?""";
    private static final String TYPES = """
            SELECT entry_type, record_id FROM entry
            WHERE partnership_id = ? AND side = ? AND entry_index >= ? ORDER BY entry_index LIMIT ?""";
    private static final String KEY_CHANGES = "SELECT " + COLUMNS + " " + """
             FROM entry WHERE partnership_id = ? AND record_id IS NULL AND side = ? AND entry_type IN (?, ?)
            ORDER BY entry_index""";
    private static final String LEAVES = """
            SELECT leaf_hash FROM entry
            WHERE partnership_id = ? AND side = ? AND entry_index >= ? AND entry_index < ? ORDER BY entry_index""";

    private static final String RECORDS = """
            SELECT DISTINCT record_id FROM entry
            WHERE partnership_id = ? AND record_id > ? ORDER BY record_id LIMIT ?""";

    private final Statements statements;
    private final PartnershipId partnership;

    EntryTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    List<StoredEntry> ofRecords(Collection<RecordId> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        var wanted = Statements.padded(records);
        return statements.list(
                OF_RECORDS.formatted(Statements.marks(wanted)),
                row -> row.add(partnership).add(wanted),
                EntryTable::read);
    }

    /** Asks for the lengths first, so that no more than wanted crosses the wire. */
    List<StoredEntry> from(Side side, long from, int maxEntries, long maxBytes) {
        var lengths = statements.list(
                LENGTHS, row -> row.add(partnership).add(side).add(from).add(maxEntries), row -> row.getLong("bytes"));
        int count = fitting(lengths, maxBytes);
        return count == 0
                ? List.of()
                : statements.list(
                        FROM, row -> row.add(partnership).add(side).add(from).add(count), EntryTable::read);
    }

    List<TypedEntry> types(Side side, long from, int limit) {
        return statements.list(
                TYPES,
                row -> row.add(partnership).add(side).add(from).add(limit),
                row -> new TypedEntry(row.getInt("entry_type"), record(row)));
    }

    List<StoredEntry> keyChanges(Side side) {
        return statements.list(
                KEY_CHANGES,
                row -> row.add(partnership)
                        .add(side)
                        .add(EntryType.KEYS.number())
                        .add(EntryType.CONTINUED.number()),
                EntryTable::read);
    }

    List<Hash> leaves(Side side, long from, long to) {
        return statements.list(
                LEAVES, row -> row.add(partnership).add(side).add(from).add(to), row -> Columns.hash(row, "leaf_hash"));
    }

    List<RecordId> records(@Nullable RecordId after, int limit) {
        byte[] position = after == null ? new byte[0] : after.toArray();
        return statements.list(
                RECORDS,
                row -> row.add(partnership).add(position).add(limit),
                row -> RecordId.of(row.getBytes("record_id")));
    }

    void insert(Collection<StoredEntry> entries) {
        statements.insert(INSERT, "(?, ?, ?, ?, ?, ?, ?, ?, ?)", entries, (row, entry) -> row.add(partnership)
                .add(entry.side())
                .add(entry.index())
                .add(entry.recordId())
                .add(entry.recordSeq())
                .add(entry.type())
                .add(entry.leaf())
                .add(entry.envelope())
                .add(entry.storedAt()));
    }

    private static int fitting(List<Long> lengths, long maxBytes) {
        long bytes = 0;
        for (int count = 0; count < lengths.size(); count++) {
            bytes += lengths.get(count);
            if (bytes > maxBytes && count > 0) {
                return count;
            }
        }
        return lengths.size();
    }

    private static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                Columns.side(row),
                row.getLong("entry_index"),
                record(row),
                row.getLong("record_seq"),
                row.getInt("entry_type"),
                Columns.hash(row, "leaf_hash"),
                Columns.bytes(row, "envelope"),
                Columns.time(row, "stored_at"));
    }

    private static @Nullable RecordId record(ResultSet row) throws SQLException {
        byte @Nullable [] record = row.getBytes("record_id");
        return record == null ? null : RecordId.of(record);
    }
}
