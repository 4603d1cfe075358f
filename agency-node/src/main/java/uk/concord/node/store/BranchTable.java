package uk.concord.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Branch;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Ends of the own log that were set aside, and the one way for entries to go there. */
final class BranchTable {
    private static final String NEWEST = """
            SELECT branch_number, from_index, log_size, note, set_aside_by, set_aside_at FROM branch
            WHERE partnership_id = ? ORDER BY branch_number DESC LIMIT 1""";
    private static final String ENTRIES = """
            SELECT entry_index, record_id, record_seq, entry_type, leaf_hash, envelope, stored_at FROM branch_entry
            WHERE partnership_id = ? AND branch_number = ? AND entry_index >= ? ORDER BY entry_index LIMIT ?""";
    private static final String INSERT = """
            INSERT INTO branch (partnership_id, branch_number, from_index, log_size, note, set_aside_by, set_aside_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = "CALL set_branch_aside(?, ?)";

    private final Statements statements;
    private final PartnershipId partnership;

    BranchTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    Optional<Branch> newest() {
        return statements.first(NEWEST, row -> row.add(partnership), BranchTable::read);
    }

    List<StoredEntry> entries(int branch, long from, int limit) {
        return statements.list(
                ENTRIES, row -> row.add(partnership).add(branch).add(from).add(limit), BranchTable::entry);
    }

    void setAside(Branch branch) {
        statements.update(INSERT, row -> row.add(partnership)
                .add(branch.number())
                .add(branch.from())
                .add(branch.size())
                .addOrNull(branch.note())
                .addOrNull(branch.by())
                .add(branch.at()));
        statements.update(MOVE, row -> row.add(partnership).add(branch.number()));
    }

    private static Branch read(ResultSet row) throws SQLException {
        byte @Nullable [] note = row.getBytes("note");
        return new Branch(
                row.getInt("branch_number"),
                row.getLong("from_index"),
                row.getLong("log_size"),
                note == null ? null : Bytes.of(note),
                Columns.time(row, "set_aside_at"),
                ActorId.of(row.getBytes("set_aside_by")));
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        byte @Nullable [] record = row.getBytes("record_id");
        return new StoredEntry(
                Side.OWN,
                row.getLong("entry_index"),
                record == null ? null : RecordId.of(record),
                row.getLong("record_seq"),
                row.getInt("entry_type"),
                Columns.hash(row, "leaf_hash"),
                Columns.bytes(row, "envelope"),
                Columns.time(row, "stored_at"));
    }
}
