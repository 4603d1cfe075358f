package uk.concord.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** What is said of parts that are gone, and the one way for one to go. */
final class ErasureTable {
    private static final String SELECT = """
            SELECT said.side, said.entry_index, said.commitment, said.said_by, said.stated_at, said.reason,
                   said.recorded_micros
            FROM erasure said
            """;
    private static final String RANGE = SELECT + """
            WHERE said.partnership_id = ? AND said.side = ? AND said.entry_index >= ? AND said.entry_index < ?
            ORDER BY said.entry_index, said.commitment, said.said_by""";
    private static final String OF_RECORD = SELECT + """
            JOIN entry ON entry.partnership_id = said.partnership_id AND entry.side = said.side
                      AND entry.entry_index = said.entry_index
            WHERE said.partnership_id = ? AND entry.record_id = ?""";
    private static final String WITHOUT = """
            AND NOT EXISTS (SELECT 1 FROM erasure other
                             WHERE other.partnership_id = said.partnership_id AND other.side = said.side
                               AND other.entry_index = said.entry_index AND other.commitment = said.commitment
                               AND other.said_by = ?)
            ORDER BY said.entry_index, said.commitment LIMIT ?""";
    private static final String SAID_BY = SELECT + """
            WHERE said.partnership_id = ? AND said.side = ? AND said.said_by = ?
            """ + WITHOUT;
    private static final String INSERT = """
            INSERT INTO erasure (partnership_id, side, entry_index, commitment, said_by, stated_at, reason, recorded_micros)
            SELECT ?, ?, ?, ?, ?, ?, ?, ? FROM DUAL
            WHERE NOT EXISTS (SELECT 1 FROM erasure WHERE partnership_id = ? AND side = ? AND entry_index = ?
                                                      AND commitment = ? AND said_by = ?)""";
    private static final String REMOVE = "CALL erase_part(?, ?, ?, ?)";
    private static final int ALL = Integer.MAX_VALUE;

    private final Statements statements;
    private final PartnershipId partnership;

    ErasureTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    List<StoredErasure> range(Side side, long from, long to) {
        return statements.list(
                RANGE, row -> row.add(partnership).add(side).add(from).add(to), ErasureTable::read);
    }

    List<StoredErasure> of(RecordId record) {
        return statements.list(OF_RECORD, row -> row.add(partnership).add(record), ErasureTable::read);
    }

    List<StoredErasure> awaited(Side side) {
        return without(side, By.PROMISED, By.AUTHOR, ALL);
    }

    List<StoredErasure> toFollow(int limit) {
        return without(Side.MIRROR, By.AUTHOR, By.FOLLOWER, limit);
    }

    List<StoredErasure> toRepeat(int limit) {
        return without(Side.OWN, By.SET_ASIDE, By.AUTHOR, limit);
    }

    void erase(Collection<StoredErasure> erasures) {
        for (var erasure : erasures) {
            statements.update(INSERT, row -> row.add(partnership)
                    .add(erasure.side())
                    .add(erasure.index())
                    .add(erasure.commitment())
                    .add(number(erasure.by()))
                    .add(erasure.statedAt())
                    .add(erasure.reason())
                    .micros(erasure.recordedAt())
                    .add(partnership)
                    .add(erasure.side())
                    .add(erasure.index())
                    .add(erasure.commitment())
                    .add(number(erasure.by())));
            if (erasure.by() == By.AUTHOR) {
                statements.update(REMOVE, row -> row.add(partnership)
                        .add(erasure.side())
                        .add(erasure.index())
                        .add(erasure.commitment()));
            }
        }
    }

    private List<StoredErasure> without(Side side, By said, By notSaid, int limit) {
        return statements.list(
                SAID_BY,
                row -> row.add(partnership)
                        .add(side)
                        .add(number(said))
                        .add(number(notSaid))
                        .add(limit),
                ErasureTable::read);
    }

    private static int number(By by) {
        return switch (by) {
            case AUTHOR -> 0;
            case FOLLOWER -> 1;
            case PROMISED -> 2;
            case SET_ASIDE -> 3;
        };
    }

    private static By by(int number) {
        return switch (number) {
            case 0 -> By.AUTHOR;
            case 1 -> By.FOLLOWER;
            case 2 -> By.PROMISED;
            default -> By.SET_ASIDE;
        };
    }

    private static StoredErasure read(ResultSet row) throws SQLException {
        return new StoredErasure(
                Columns.side(row),
                row.getLong("entry_index"),
                Columns.hash(row, "commitment"),
                by(row.getInt("said_by")),
                row.getLong("stated_at"),
                row.getInt("reason"),
                Columns.micros(row, "recorded_micros"));
    }
}
