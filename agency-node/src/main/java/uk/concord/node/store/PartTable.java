package uk.concord.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredPart;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** The bytes beside entries. */
final class PartTable {
    private static final String INSERT =
            "INSERT INTO part (partnership_id, side, entry_index, commitment, shared, salt, content)";
    private static final String RANGE = """
            SELECT side, entry_index, commitment, shared, salt, content FROM part
            WHERE partnership_id = ? AND side = ? AND entry_index >= ? AND entry_index < ?
            ORDER BY entry_index, commitment""";
    private static final String OF_RECORD = """
            SELECT part.side, part.entry_index, part.commitment, part.shared, part.salt, part.content
            FROM entry JOIN part ON part.partnership_id = entry.partnership_id AND part.side = entry.side
                                AND part.entry_index = entry.entry_index
            WHERE entry.partnership_id = ? AND entry.record_id = ?""";

    private final Statements statements;
    private final PartnershipId partnership;

    PartTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    List<StoredPart> range(Side side, long from, long to) {
        return statements.list(
                RANGE, row -> row.add(partnership).add(side).add(from).add(to), PartTable::read);
    }

    List<StoredPart> of(RecordId record) {
        return statements.list(OF_RECORD, row -> row.add(partnership).add(record), PartTable::read);
    }

    /** A part that an entry names twice is kept once. */
    void insert(Collection<StoredPart> parts) {
        statements.insert(
                INSERT, "(?, ?, ?, ?, ?, ?, ?)", parts.stream().distinct().toList(), (row, part) -> row.add(partnership)
                        .add(part.side())
                        .add(part.index())
                        .add(part.commitment())
                        .add(part.shared())
                        .add(part.salt())
                        .add(part.content()));
    }

    private static StoredPart read(ResultSet row) throws SQLException {
        return new StoredPart(
                Columns.side(row),
                row.getLong("entry_index"),
                Columns.hash(row, "commitment"),
                row.getInt("shared") == 1,
                Columns.bytes(row, "salt"),
                Columns.bytes(row, "content"));
    }
}
