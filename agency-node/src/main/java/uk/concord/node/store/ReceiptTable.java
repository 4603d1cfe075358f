package uk.concord.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredReceipt;
import uk.concord.record.PartnershipId;

/** Cosigned checkpoints of both logs. */
final class ReceiptTable {
    private static final int MOST_INDEXES = 100;
    private static final String NEWEST = """
            SELECT side, tree_size, note, stored_at FROM receipt
            WHERE partnership_id = ? AND side = ? ORDER BY tree_size DESC LIMIT 1""";
    private static final String COVERING = """
            (SELECT ? AS entry_index, stored_at FROM receipt
             WHERE partnership_id = ? AND side = ? AND tree_size > ? ORDER BY tree_size LIMIT 1)""";
    // Not INSERT IGNORE, which would also swallow what is truncated or out of range.
    private static final String INSERT = """
            INSERT INTO receipt (partnership_id, side, tree_size, note, stored_at)
            SELECT ?, ?, ?, ?, ? FROM DUAL
            WHERE NOT EXISTS (SELECT 1 FROM receipt WHERE partnership_id = ? AND side = ? AND tree_size = ?)""";

    private final Statements statements;
    private final PartnershipId partnership;

    ReceiptTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    private record Covering(long index, Instant at) {}

    Optional<StoredReceipt> newest(Side side) {
        return statements.first(NEWEST, row -> row.add(partnership).add(side), ReceiptTable::read);
    }

    Map<Long, Instant> covering(Side side, Collection<Long> indexes) {
        var wanted = indexes.stream().distinct().sorted().toList();
        var found = new HashMap<Long, Instant>();
        for (int from = 0; from < wanted.size(); from += MOST_INDEXES) {
            cover(side, wanted.subList(from, Math.min(wanted.size(), from + MOST_INDEXES)))
                    .forEach(covering -> found.put(covering.index(), covering.at()));
        }
        return Map.copyOf(found);
    }

    void insert(StoredReceipt receipt) {
        statements.update(INSERT, row -> row.add(partnership)
                .add(receipt.side())
                .add(receipt.size())
                .add(receipt.note())
                .add(receipt.at())
                .add(partnership)
                .add(receipt.side())
                .add(receipt.size()));
    }

    private List<Covering> cover(Side side, List<Long> indexes) {
        return statements.list(
                COVERING + (" UNION ALL " + COVERING).repeat(indexes.size() - 1),
                row -> {
                    for (long index : indexes) {
                        row.add(index).add(partnership).add(side).add(index);
                    }
                },
                row -> new Covering(row.getLong("entry_index"), Columns.time(row, "stored_at")));
    }

    private static StoredReceipt read(ResultSet row) throws SQLException {
        return new StoredReceipt(
                Columns.side(row),
                row.getLong("tree_size"),
                Columns.bytes(row, "note"),
                Columns.time(row, "stored_at"));
    }
}
