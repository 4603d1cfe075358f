package uk.concord.node.notice;

import com.google.protobuf.InvalidProtocolBufferException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.concord.log.Hash;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Ending;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** The rows of prepared notices, read and written within one transaction. */
final class NoticeRows {
    private static final String COLUMNS = """
            SELECT notice_id, request_digest, record_id, agreement, ending, decision_record, actor_id, post, waiting, prepared_at
            FROM prepared_notice
            """;
    private static final String FIND = COLUMNS + "WHERE partnership_id = ? AND notice_id = ?";
    private static final String WAITING = COLUMNS + """
            WHERE partnership_id = ? AND record_id = ? AND waiting = TRUE
            ORDER BY prepared_at DESC, notice_id
            LIMIT 1""";
    private static final String WAITING_IN = COLUMNS + """
            WHERE partnership_id = ? AND waiting = TRUE
            ORDER BY prepared_at, notice_id
            LIMIT ?""";
    private static final String INSERT = """
            INSERT IGNORE INTO prepared_notice
                (partnership_id, notice_id, request_digest, record_id, agreement, ending, decision_record, actor_id, post,
                 waiting, prepared_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, ?)""";
    private static final String END_OTHERS = """
            UPDATE prepared_notice SET waiting = FALSE
            WHERE partnership_id = ? AND record_id = ? AND waiting = TRUE AND notice_id <> ?""";
    private static final String END = """
            UPDATE prepared_notice SET waiting = FALSE
            WHERE partnership_id = ? AND record_id = ? AND notice_id = ?""";

    private final Connection connection;

    NoticeRows(Connection connection) {
        this.connection = connection;
    }

    Optional<PreparedNotice> find(PartnershipId partnership, UUID notice) throws SQLException {
        return read(FIND, partnership, notice);
    }

    /** The newest that waits for this record. */
    Optional<PreparedNotice> waiting(PartnershipId partnership, RecordId record) throws SQLException {
        return read(WAITING, partnership, record.value());
    }

    /** Those that wait in this partnership, the oldest first. */
    List<PreparedNotice> waiting(PartnershipId partnership, int most) throws SQLException {
        try (var query = connection.prepareStatement(WAITING_IN)) {
            query.setString(1, partnership.value());
            query.setInt(2, most);
            var notices = new ArrayList<PreparedNotice>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    notices.add(read(rows, partnership));
                }
            }
            return notices;
        }
    }

    /** False when this very notice had been prepared before. */
    boolean insert(PreparedNotice notice) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, notice.partnership().value());
            statement.setBytes(2, bytes(notice.id()));
            statement.setBytes(3, notice.request().bytes());
            statement.setBytes(4, notice.record().toArray());
            statement.setBytes(5, notice.agreement().toByteArray());
            statement.setBytes(6, notice.ending().toByteArray());
            statement.setBytes(7, notice.words().toByteArray());
            statement.setBytes(8, notice.preparer().toArray());
            statement.setString(9, notice.post());
            statement.setObject(10, LocalDateTime.ofInstant(notice.preparedAt(), ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    void endOthers(PreparedNotice notice) throws SQLException {
        end(END_OTHERS, notice.partnership(), notice.record(), notice.id());
    }

    /** True when there was such a notice. */
    boolean end(PartnershipId partnership, RecordId record, UUID notice) throws SQLException {
        return end(END, partnership, record, notice) == 1
                || find(partnership, notice)
                        .filter(found -> found.record().equals(record))
                        .isPresent();
    }

    private int end(String sql, PartnershipId partnership, RecordId record, UUID notice) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, partnership.value());
            statement.setBytes(2, record.toArray());
            statement.setBytes(3, bytes(notice));
            return statement.executeUpdate();
        }
    }

    private Optional<PreparedNotice> read(String sql, PartnershipId partnership, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, partnership.value());
            query.setBytes(2, bytes(id));
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(read(rows, partnership)) : Optional.empty();
            }
        }
    }

    private static PreparedNotice read(ResultSet row, PartnershipId partnership) throws SQLException {
        try {
            return new PreparedNotice(
                    partnership,
                    RecordId.of(row.getBytes("notice_id")).value(),
                    Hash.of(row.getBytes("request_digest")),
                    RecordId.of(row.getBytes("record_id")),
                    OfferReference.parseFrom(row.getBytes("agreement")),
                    Ending.parseFrom(row.getBytes("ending")),
                    DecisionRecord.parseFrom(row.getBytes("decision_record")),
                    ActorId.of(row.getBytes("actor_id")),
                    row.getString("post"),
                    row.getBoolean("waiting"),
                    row.getObject("prepared_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
        } catch (InvalidProtocolBufferException corrupt) {
            throw new SQLException("a prepared notice holds bytes that are none", corrupt);
        }
    }

    private static byte[] bytes(UUID id) {
        return new RecordId(id).toArray();
    }
}
