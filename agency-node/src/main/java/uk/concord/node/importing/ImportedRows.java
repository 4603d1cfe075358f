package uk.concord.node.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** The agreements that came from a register before, by their numbers there; read and written within one transaction. */
final class ImportedRows {
    private static final String FIND = """
            SELECT reference, draft_id, ref, actor_id, request_id, imported_at FROM imported_agreement
            WHERE partnership_id = ? AND reference IN (%s)""";
    private static final String INSERT = """
            INSERT INTO imported_agreement (partnership_id, reference, draft_id, ref, actor_id, request_id, imported_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;

    ImportedRows(Connection connection) {
        this.connection = connection;
    }

    /** One that was imported. */
    record Imported(String reference, UUID draft, String ref, ActorId actor, String requestId, Instant at) {}

    /** Those of these references that were imported before. */
    Map<String, Imported> find(PartnershipId partnership, Collection<String> references) throws SQLException {
        var found = new LinkedHashMap<String, Imported>();
        if (references.isEmpty()) {
            return found;
        }
        var marks = "?" + ", ?".repeat(references.size() - 1);
        try (var query = connection.prepareStatement(FIND.formatted(marks))) {
            query.setString(1, partnership.value());
            int place = 2;
            for (var reference : references) {
                query.setString(place++, reference);
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var imported = new Imported(
                            rows.getString("reference"),
                            RecordId.of(rows.getBytes("draft_id")).value(),
                            rows.getString("ref"),
                            ActorId.of(rows.getBytes("actor_id")),
                            rows.getString("request_id"),
                            rows.getObject("imported_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
                    found.put(imported.reference(), imported);
                }
            }
        }
        return found;
    }

    /** Another import of the same reference at the same time collides on its key. */
    void insert(PartnershipId partnership, Collection<Imported> imported) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var one : imported) {
                insert.setString(1, partnership.value());
                insert.setString(2, one.reference());
                insert.setBytes(3, new RecordId(one.draft()).toArray());
                insert.setString(4, one.ref());
                insert.setBytes(5, one.actor().toArray());
                insert.setString(6, one.requestId());
                insert.setObject(7, LocalDateTime.ofInstant(one.at(), ZoneOffset.UTC));
                insert.executeUpdate();
            }
        }
    }
}
