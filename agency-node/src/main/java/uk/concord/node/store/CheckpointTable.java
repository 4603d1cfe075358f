package uk.concord.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.record.PartnershipId;

/** Checkpoints signed by the keepers of both logs. */
final class CheckpointTable {
    private static final String SELECT = "SELECT side, frontier, note, stored_at FROM checkpoint"
            + " WHERE partnership_id = ? AND side = ? AND tree_size ";
    private static final String AT_MOST = SELECT + "<= ? ORDER BY tree_size DESC LIMIT 1";
    private static final String ABOVE = SELECT + "> ? ORDER BY tree_size LIMIT 1";
    // Not INSERT IGNORE, which would also swallow what is truncated or out of range.
    private static final String INSERT = """
            INSERT INTO checkpoint (partnership_id, side, tree_size, frontier, note, stored_at)
            SELECT ?, ?, ?, ?, ?, ? FROM DUAL
            WHERE NOT EXISTS (SELECT 1 FROM checkpoint WHERE partnership_id = ? AND side = ? AND tree_size = ?)""";

    private final Statements statements;
    private final PartnershipId partnership;

    CheckpointTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    Optional<StoredCheckpoint> atMost(Side side, long size) {
        return one(AT_MOST, side, size);
    }

    Optional<StoredCheckpoint> above(Side side, long size) {
        return one(ABOVE, side, size);
    }

    void insert(StoredCheckpoint checkpoint) {
        statements.update(INSERT, row -> row.add(partnership)
                .add(checkpoint.side())
                .add(checkpoint.size())
                .add(checkpoint.frontier().encode())
                .add(checkpoint.note())
                .add(checkpoint.at())
                .add(partnership)
                .add(checkpoint.side())
                .add(checkpoint.size()));
    }

    private Optional<StoredCheckpoint> one(String sql, Side side, long size) {
        return statements.first(sql, row -> row.add(partnership).add(side).add(size), CheckpointTable::read);
    }

    private static StoredCheckpoint read(ResultSet row) throws SQLException {
        return new StoredCheckpoint(
                Columns.side(row),
                Columns.frontier(row, "frontier"),
                Columns.bytes(row, "note"),
                Columns.time(row, "stored_at"));
    }
}
