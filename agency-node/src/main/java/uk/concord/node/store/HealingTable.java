package uk.concord.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import uk.concord.node.book.Healing;
import uk.concord.record.PartnershipId;

/** What was found and done each time that the book held less than it had signed. */
final class HealingTable {
    private static final String NEWEST = """
            SELECT found_at, problem, ended_at, own_from, own_to, mirror_from, mirror_to FROM healing
            WHERE partnership_id = ? ORDER BY found_at DESC LIMIT 1""";
    private static final String PUT = """
            INSERT INTO healing (partnership_id, found_at, problem, ended_at, own_from, own_to, mirror_from, mirror_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE ended_at = VALUES(ended_at), own_to = VALUES(own_to), mirror_to = VALUES(mirror_to)""";

    private final Statements statements;
    private final PartnershipId partnership;

    HealingTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    Optional<Healing> newest() {
        return statements.first(NEWEST, row -> row.add(partnership), HealingTable::read);
    }

    void put(Healing healing) {
        statements.update(PUT, row -> row.add(partnership)
                .add(healing.found())
                .add(healing.problem())
                .addOrNull(healing.ended())
                .add(healing.ownFrom())
                .add(healing.ownTo())
                .add(healing.mirrorFrom())
                .add(healing.mirrorTo()));
    }

    private static Healing read(ResultSet row) throws SQLException {
        return new Healing(
                Columns.time(row, "found_at"),
                row.getString("problem"),
                row.getObject("ended_at") == null ? null : Columns.time(row, "ended_at"),
                row.getLong("own_from"),
                row.getLong("own_to"),
                row.getLong("mirror_from"),
                row.getLong("mirror_to"));
    }
}
