package uk.concord.node.draft;

import com.google.protobuf.InvalidProtocolBufferException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.node.grpc.PageToken;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.record.ActorId;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.OfferReference;

/** The rows of drafts, read and written within one transaction. */
final class DraftRows {
    private static final String COLUMNS =
            "draft_id, record_id, ref, new_record, version, status, terms, decision_record, return_reason, changed_at, counters, settles";
    private static final String FIND = "SELECT " + COLUMNS + " FROM draft WHERE partnership_id = ? AND draft_id = ?";
    private static final String LIST = "SELECT " + COLUMNS + " " + """
             FROM draft
            WHERE partnership_id = ? AND status IN ('EDITING', 'WITH_APPROVER')
              AND (changed_at < ? OR (changed_at = ? AND draft_id < ?))
            ORDER BY changed_at DESC, draft_id DESC
            LIMIT ?""";
    private static final String COUNT = """
            SELECT COUNT(*)
            FROM (SELECT 1 FROM draft WHERE partnership_id = ? AND status IN ('EDITING', 'WITH_APPROVER') LIMIT ?) counted""";
    private static final String INSERT = """
            INSERT INTO draft (ref, new_record, version, status, terms, decision_record, return_reason, changed_at,
                               counters, settles, record_id, partnership_id, draft_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            UPDATE draft
            SET ref = ?, new_record = ?, version = ?, status = ?, terms = ?, decision_record = ?, return_reason = ?,
                changed_at = ?, counters = ?, settles = ?
            WHERE record_id = ? AND partnership_id = ? AND draft_id = ?""";
    private static final String EDITORS = """
            SELECT actor_id, post FROM draft_editor WHERE partnership_id = ? AND draft_id = ? ORDER BY place""";
    private static final String ADD_EDITOR = """
            INSERT IGNORE INTO draft_editor (partnership_id, draft_id, actor_id, post, place) VALUES (?, ?, ?, ?, ?)""";

    private final Connection connection;

    Connection connection() {
        return connection;
    }

    DraftRows(Connection connection) {
        this.connection = connection;
    }

    Optional<Draft> find(PartnershipId partnership, UUID draft) throws SQLException {
        return find(FIND, partnership, draft);
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<Draft> findToChange(PartnershipId partnership, UUID draft) throws SQLException {
        return find(FIND + " FOR UPDATE", partnership, draft);
    }

    private Optional<Draft> find(String sql, PartnershipId partnership, UUID draft) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, partnership.value());
            query.setBytes(2, bytes(draft));
            return read(query, partnership).stream().findFirst();
        }
    }

    /** Open drafts, newest change first, after a position. */
    List<Draft> open(PartnershipId partnership, PageToken after, int limit) throws SQLException {
        try (var query = connection.prepareStatement(LIST)) {
            query.setString(1, partnership.value());
            query.setObject(2, utc(after.instant()));
            query.setObject(3, utc(after.instant()));
            query.setBytes(4, bytes(after.id()));
            query.setInt(5, limit);
            return read(query, partnership);
        }
    }

    /** How many are open, counted no further than the cap. */
    int countOpen(PartnershipId partnership, int cap) throws SQLException {
        try (var query = connection.prepareStatement(COUNT)) {
            query.setString(1, partnership.value());
            query.setInt(2, cap);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    void insert(Draft draft) throws SQLException {
        write(INSERT, draft);
        addEditors(draft);
    }

    void update(Draft draft) throws SQLException {
        write(UPDATE, draft);
        addEditors(draft);
    }

    private void write(String sql, Draft draft) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, draft.ref());
            statement.setBoolean(2, draft.newRecord());
            statement.setLong(3, draft.version());
            statement.setString(4, draft.status().name());
            statement.setBytes(5, draft.terms().toByteArray());
            statement.setBytes(6, draft.decisionRecord().toByteArray());
            statement.setString(7, draft.returnReason());
            statement.setObject(8, utc(draft.changedAt()));
            statement.setBytes(9, reference(draft.counters()));
            statement.setBytes(
                    10, draft.settles() == null ? new byte[0] : draft.settles().toArray());
            statement.setBytes(11, draft.record().toArray());
            statement.setString(12, draft.partnership().value());
            statement.setBytes(13, bytes(draft.id()));
            statement.executeUpdate();
        }
    }

    private void addEditors(Draft draft) throws SQLException {
        try (var insert = connection.prepareStatement(ADD_EDITOR)) {
            for (int place = 0; place < draft.editors().size(); place++) {
                var editor = draft.editors().get(place);
                insert.setString(1, draft.partnership().value());
                insert.setBytes(2, bytes(draft.id()));
                insert.setBytes(3, editor.actor().toArray());
                insert.setString(4, editor.post());
                insert.setInt(5, place);
                insert.executeUpdate();
            }
        }
    }

    private List<Draft> read(PreparedStatement query, PartnershipId partnership) throws SQLException {
        var drafts = new ArrayList<Draft>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                drafts.add(read(rows, partnership));
            }
        }
        return List.copyOf(drafts);
    }

    private Draft read(ResultSet row, PartnershipId partnership) throws SQLException {
        var id = RecordId.of(row.getBytes("draft_id")).value();
        try {
            return new Draft(
                    partnership,
                    id,
                    RecordId.of(row.getBytes("record_id")),
                    row.getString("ref"),
                    row.getBoolean("new_record"),
                    row.getLong("version"),
                    Draft.Status.valueOf(row.getString("status")),
                    Terms.parseFrom(row.getBytes("terms")),
                    DecisionRecord.parseFrom(row.getBytes("decision_record")),
                    editors(partnership, id),
                    row.getString("return_reason"),
                    instant(row.getObject("changed_at", LocalDateTime.class)),
                    reference(row.getBytes("counters")),
                    leaf(row.getBytes("settles")));
        } catch (InvalidProtocolBufferException corrupt) {
            throw new SQLException(
                    "draft " + id + " holds bytes that are not terms, a decision record or an offer's name", corrupt);
        }
    }

    private List<Draft.Editor> editors(PartnershipId partnership, UUID draft) throws SQLException {
        try (var query = connection.prepareStatement(EDITORS)) {
            query.setString(1, partnership.value());
            query.setBytes(2, bytes(draft));
            var editors = new ArrayList<Draft.Editor>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    editors.add(new Draft.Editor(ActorId.of(rows.getBytes("actor_id")), rows.getString("post")));
                }
            }
            return editors;
        }
    }

    /** Empty for none. */
    private static byte[] reference(@Nullable OfferReference counters) {
        return counters == null ? new byte[0] : OfferReferences.of(counters).toByteArray();
    }

    private static @Nullable OfferReference reference(byte[] stored) throws InvalidProtocolBufferException {
        return stored.length == 0
                ? null
                : OfferReferences.read("counters", uk.concord.proto.entry.v1.OfferReference.parseFrom(stored));
    }

    private static @Nullable Digest leaf(byte[] stored) {
        return stored.length == 0 ? null : Digest.of(stored);
    }

    static byte[] bytes(UUID id) {
        return new RecordId(id).toArray();
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
