package uk.concord.node.erasure;

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
import uk.concord.log.Hash;
import uk.concord.node.erasure.AskedErasure.Ended;
import uk.concord.record.ActorId;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.ErasureReason;

/** The rows of wishes to erase, read and written within one transaction. */
final class ErasureRows {
    private static final String WAITING = "WAITING";
    private static final String ERASED = "ERASED";
    private static final String REFUSED = "REFUSED";
    private static final String COLUMNS = """
            SELECT erasure_id, request_digest, record_id, entry_index, commitment, kind, reason, actor_id, post, asked_at,
                   status, ended_by, ended_post, ended_at
            FROM erasure_request
            """;
    private static final String FIND = COLUMNS + "WHERE partnership_id = ? AND erasure_id = ?";
    private static final String LIST = COLUMNS + """
            WHERE partnership_id = ? AND status IN (?, ?)
            ORDER BY asked_at DESC, erasure_id
            LIMIT ?""";
    private static final String OF_RECORD = COLUMNS + """
            WHERE partnership_id = ? AND status IN (?, ?) AND record_id = ?
            ORDER BY asked_at DESC, erasure_id
            LIMIT ?""";
    private static final String WAITING_OF_PART = COLUMNS + """
            WHERE partnership_id = ? AND status = ? AND entry_index = ? AND commitment = ?
            ORDER BY asked_at, erasure_id
            LIMIT 1""";
    private static final String INSERT = """
            INSERT IGNORE INTO erasure_request
                (partnership_id, erasure_id, request_digest, record_id, entry_index, commitment, kind, reason, actor_id, post,
                 asked_at, status, ended_by, ended_post, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, '', NULL)""";
    private static final String END = """
            UPDATE erasure_request SET status = ?, ended_by = ?, ended_post = ?, ended_at = ?
            WHERE partnership_id = ? AND erasure_id = ? AND status = ?""";

    private final Connection connection;
    private final PartnershipId partnership;

    ErasureRows(Connection connection, PartnershipId partnership) {
        this.connection = connection;
        this.partnership = partnership;
    }

    Optional<AskedErasure> find(UUID id) throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            query.setString(1, partnership.value());
            query.setBytes(2, bytes(id));
            return read(query).stream().findFirst();
        }
    }

    /** Those that wait, or those that are done with, newest first; of one record or of all. */
    List<AskedErasure> list(boolean waiting, @Nullable RecordId record, int most) throws SQLException {
        try (var query = connection.prepareStatement(record == null ? LIST : OF_RECORD)) {
            query.setString(1, partnership.value());
            query.setString(2, waiting ? WAITING : ERASED);
            query.setString(3, waiting ? WAITING : REFUSED);
            var next = 4;
            if (record != null) {
                query.setBytes(next++, record.toArray());
            }
            query.setInt(next, most);
            return read(query);
        }
    }

    /** The one that waits for a part. */
    Optional<AskedErasure> waiting(long index, Digest commitment) throws SQLException {
        try (var query = connection.prepareStatement(WAITING_OF_PART)) {
            query.setString(1, partnership.value());
            query.setString(2, WAITING);
            query.setLong(3, index);
            query.setBytes(4, commitment.toArray());
            return read(query).stream().findFirst();
        }
    }

    /** False when this very wish had been uttered before. */
    boolean insert(AskedErasure asked) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, partnership.value());
            statement.setBytes(2, bytes(asked.id()));
            statement.setBytes(3, asked.request().bytes());
            statement.setBytes(4, asked.record().toArray());
            statement.setLong(5, asked.index());
            statement.setBytes(6, asked.commitment().toArray());
            statement.setInt(7, asked.kind());
            statement.setInt(8, asked.reason().number());
            statement.setBytes(9, asked.asker().toArray());
            statement.setString(10, asked.post());
            statement.setObject(11, utc(asked.askedAt()));
            statement.setString(12, WAITING);
            return statement.executeUpdate() == 1;
        }
    }

    /** Ends one that waits; whoever comes later changes nothing. */
    void end(UUID id, Ended how) throws SQLException {
        try (var statement = connection.prepareStatement(END)) {
            statement.setString(1, how.erased() ? ERASED : REFUSED);
            statement.setBytes(2, how.by().toArray());
            statement.setString(3, how.post());
            statement.setObject(4, utc(how.at()));
            statement.setString(5, partnership.value());
            statement.setBytes(6, bytes(id));
            statement.setString(7, WAITING);
            statement.executeUpdate();
        }
    }

    private static List<AskedErasure> read(PreparedStatement query) throws SQLException {
        var found = new ArrayList<AskedErasure>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(read(rows));
            }
        }
        return found;
    }

    private static AskedErasure read(ResultSet row) throws SQLException {
        return new AskedErasure(
                RecordId.of(row.getBytes("erasure_id")).value(),
                Hash.of(row.getBytes("request_digest")),
                RecordId.of(row.getBytes("record_id")),
                row.getLong("entry_index"),
                Digest.of(row.getBytes("commitment")),
                row.getInt("kind"),
                ErasureReason.of(row.getInt("reason")),
                ActorId.of(row.getBytes("actor_id")),
                row.getString("post"),
                instant(row, "asked_at"),
                ended(row));
    }

    private static @Nullable Ended ended(ResultSet row) throws SQLException {
        var status = row.getString("status");
        return status.equals(WAITING)
                ? null
                : new Ended(
                        status.equals(ERASED),
                        ActorId.of(row.getBytes("ended_by")),
                        row.getString("ended_post"),
                        instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static byte[] bytes(UUID id) {
        return new RecordId(id).toArray();
    }
}
