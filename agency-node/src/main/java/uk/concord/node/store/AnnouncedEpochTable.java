package uk.concord.node.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.AnnouncedEpoch.Confirmation;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;

/** The newest epoch that the partner has announced. */
final class AnnouncedEpochTable {
    private static final String FIND = """
            SELECT envelope, announced_at, confirmed_by, confirmed_at FROM announced_epoch WHERE partnership_id = ?""";
    private static final String PUT = """
            INSERT INTO announced_epoch (partnership_id, envelope, announced_at, confirmed_by, confirmed_at)
            VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE envelope = VALUES(envelope), announced_at = VALUES(announced_at),
                confirmed_by = VALUES(confirmed_by), confirmed_at = VALUES(confirmed_at)""";

    private final Statements statements;
    private final PartnershipId partnership;

    AnnouncedEpochTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    Optional<AnnouncedEpoch> find() {
        return statements.first(
                FIND,
                row -> row.add(partnership),
                row -> new AnnouncedEpoch(
                        Columns.bytes(row, "envelope"), Columns.time(row, "announced_at"), confirmation(row)));
    }

    void put(AnnouncedEpoch epoch) {
        var confirmed = epoch.confirmed();
        statements.update(PUT, row -> row.add(partnership)
                .add(epoch.envelope())
                .add(epoch.at())
                .addOrNull(confirmed == null ? null : confirmed.by())
                .addOrNull(confirmed == null ? null : confirmed.at()));
    }

    private static @Nullable Confirmation confirmation(ResultSet row) throws SQLException {
        byte @Nullable [] by = row.getBytes("confirmed_by");
        return by == null ? null : new Confirmation(ActorId.of(by), Columns.time(row, "confirmed_at"));
    }
}
