package uk.concord.node.draft;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.concord.log.Hash;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Where this agency's open drafts stand: one query for all of them and their editors. */
@Singleton
public final class DraftStandings {
    private static final String OPEN = """
            SELECT found.draft_id, found.record_id, found.ref, found.version, found.status, found.return_reason,
                   draft_editor.actor_id
            FROM (SELECT partnership_id, draft_id, record_id, ref, version, status, return_reason, changed_at
                  FROM draft
                  WHERE partnership_id = ? AND status IN ('EDITING', 'WITH_APPROVER') AND %s
                  ORDER BY changed_at DESC, draft_id DESC LIMIT ?) AS found
            LEFT JOIN draft_editor
                ON draft_editor.partnership_id = found.partnership_id AND draft_editor.draft_id = found.draft_id
            ORDER BY found.changed_at DESC, found.draft_id DESC""";

    private final TransactionOperations<Connection> transactions;

    DraftStandings(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Those that changed at a moment or later, the newest change first. */
    public List<DraftStanding> changedSince(PartnershipId partnership, Instant since, int most) {
        return transactions.executeRead(status -> {
            try (var query = status.getConnection().prepareStatement(OPEN.formatted("changed_at >= ?"))) {
                query.setString(1, partnership.value());
                query.setObject(2, DraftRows.utc(since));
                query.setInt(3, most);
                return read(query);
            }
        });
    }

    /** Those of these that are open. */
    public List<DraftStanding> find(PartnershipId partnership, Collection<UUID> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        var marks = "draft_id IN (?" + ", ?".repeat(drafts.size() - 1) + ")";
        return transactions.executeRead(status -> {
            try (var query = status.getConnection().prepareStatement(OPEN.formatted(marks))) {
                int place = 1;
                query.setString(place++, partnership.value());
                for (var draft : drafts) {
                    query.setBytes(place++, DraftRows.bytes(draft));
                }
                query.setInt(place, drafts.size());
                return read(query);
            }
        });
    }

    private static List<DraftStanding> read(PreparedStatement query) throws SQLException {
        var found = new LinkedHashMap<UUID, DraftStanding>();
        Map<UUID, Set<ActorId>> editors = new LinkedHashMap<>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                var draft = read(rows);
                found.putIfAbsent(draft.id(), draft);
                var editor = rows.getBytes("actor_id");
                if (editor != null) {
                    editors.computeIfAbsent(draft.id(), _ -> new HashSet<>()).add(ActorId.of(editor));
                }
            }
        }
        return found.values().stream()
                .map(draft -> new DraftStanding(
                        draft.id(),
                        draft.record(),
                        draft.ref(),
                        draft.version(),
                        draft.status(),
                        draft.givenBack(),
                        editors.getOrDefault(draft.id(), Set.of())))
                .toList();
    }

    private static DraftStanding read(ResultSet row) throws SQLException {
        return new DraftStanding(
                RecordId.of(row.getBytes("draft_id")).value(),
                RecordId.of(row.getBytes("record_id")),
                row.getString("ref"),
                row.getLong("version"),
                Draft.Status.valueOf(row.getString("status")),
                Hash.sha256(row.getString("return_reason").getBytes(StandardCharsets.UTF_8)),
                Set.of());
    }
}
