package uk.concord.node.cover;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.concord.log.Hash;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** The rows of absence cover, read and written within one transaction. */
final class CoverRows {
    private static final int UUID_BYTES = 16;
    private static final String COLUMNS =
            "cover_id, post, deputy, first_day, last_day, reason, actor_id, recorded_by, request_digest";
    private static final String OPEN = "SELECT " + COLUMNS + " " + """
             FROM absence_cover WHERE partnership_id = ? AND last_day >= ?
            ORDER BY first_day, cover_id LIMIT ?""";
    private static final String BY_DEPUTY = "SELECT " + COLUMNS + " " + """
             FROM absence_cover
            WHERE partnership_id = ? AND deputy = ? AND last_day >= ? AND first_day <= ?
            ORDER BY first_day, cover_id""";
    private static final String TO_END =
            "SELECT " + COLUMNS + " FROM absence_cover WHERE partnership_id = ? AND cover_id = ? FOR UPDATE";
    private static final String BY_REQUEST = "SELECT " + COLUMNS + " " + """
             FROM absence_cover WHERE partnership_id = ? AND actor_id = ? AND request_id = ?""";
    private static final String INSERT = """
            INSERT INTO absence_cover (partnership_id, cover_id, post, deputy, first_day, last_day, reason, actor_id,
                                       recorded_by, recorded_at, request_id, request_digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String END = """
            UPDATE absence_cover SET last_day = ?, ended_by = ? WHERE partnership_id = ? AND cover_id = ?""";

    private final Connection connection;

    CoverRows(Connection connection) {
        this.connection = connection;
    }

    /** Cover with the digest of the request that recorded it. */
    record Kept(Cover cover, Hash request) {}

    List<Cover> open(PartnershipId partnership, LocalDate day, int most) throws SQLException {
        try (var query = connection.prepareStatement(OPEN)) {
            query.setString(1, partnership.value());
            query.setObject(2, day);
            query.setInt(3, most);
            return read(query).stream().map(Kept::cover).toList();
        }
    }

    List<Cover> byDeputy(PartnershipId partnership, String deputy, LocalDate day) throws SQLException {
        try (var query = connection.prepareStatement(BY_DEPUTY)) {
            query.setString(1, partnership.value());
            query.setString(2, deputy);
            query.setObject(3, day);
            query.setObject(4, day);
            return read(query).stream().map(Kept::cover).toList();
        }
    }

    /** One, and nobody else changes it before this transaction ends. */
    Optional<Cover> toEnd(PartnershipId partnership, UUID id) throws SQLException {
        try (var query = connection.prepareStatement(TO_END)) {
            query.setString(1, partnership.value());
            query.setBytes(2, bytes(id));
            return read(query).stream().map(Kept::cover).findFirst();
        }
    }

    Optional<Kept> byRequest(PartnershipId partnership, ActorId actor, String requestId) throws SQLException {
        try (var query = connection.prepareStatement(BY_REQUEST)) {
            query.setString(1, partnership.value());
            query.setBytes(2, actor.toArray());
            query.setString(3, requestId);
            return read(query).stream().findFirst();
        }
    }

    void insert(PartnershipId partnership, Cover cover, Instant at, String requestId, Hash request)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, partnership.value());
            insert.setBytes(2, bytes(cover.id()));
            insert.setString(3, cover.post());
            insert.setString(4, cover.deputy());
            insert.setObject(5, cover.firstDay());
            insert.setObject(6, cover.lastDay());
            insert.setString(7, cover.reason());
            insert.setBytes(8, cover.actor().toArray());
            insert.setString(9, cover.recordedBy());
            insert.setObject(10, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.setString(11, requestId);
            insert.setBytes(12, request.bytes());
            insert.executeUpdate();
        }
    }

    void end(PartnershipId partnership, UUID id, LocalDate day, ActorId by) throws SQLException {
        try (var update = connection.prepareStatement(END)) {
            update.setObject(1, day);
            update.setBytes(2, by.toArray());
            update.setString(3, partnership.value());
            update.setBytes(4, bytes(id));
            update.executeUpdate();
        }
    }

    private static List<Kept> read(PreparedStatement query) throws SQLException {
        var found = new ArrayList<Kept>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Kept(cover(rows), Hash.of(rows.getBytes("request_digest"))));
            }
        }
        return found;
    }

    private static Cover cover(ResultSet row) throws SQLException {
        return new Cover(
                RecordId.of(row.getBytes("cover_id")).value(),
                row.getString("post"),
                row.getString("deputy"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                ActorId.of(row.getBytes("actor_id")),
                row.getString("recorded_by"));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
