package uk.concord.node.notification;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.record.PartnershipId;

/** Positions, read and moved within one transaction. */
final class PositionRows {
    private static final String FIND = """
            SELECT own_size, mirror_size, papers_read_at, reminded_on, healing_found
            FROM notification_position WHERE partnership_id = ?""";
    private static final String PUT = """
            INSERT INTO notification_position
                (own_size, mirror_size, papers_read_at, reminded_on, healing_found, partnership_id)
            VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
                own_size = VALUES(own_size), mirror_size = VALUES(mirror_size), papers_read_at = VALUES(papers_read_at),
                reminded_on = VALUES(reminded_on), healing_found = VALUES(healing_found)""";

    private final Connection connection;

    PositionRows(Connection connection) {
        this.connection = connection;
    }

    Optional<Position> find(PartnershipId partnership) throws SQLException {
        return find(FIND, partnership);
    }

    /** As {@link #find}, and nobody else moves it before this transaction ends. */
    Optional<Position> findToMove(PartnershipId partnership) throws SQLException {
        return find(FIND + " FOR UPDATE", partnership);
    }

    void put(PartnershipId partnership, Position position) throws SQLException {
        try (var statement = connection.prepareStatement(PUT)) {
            statement.setLong(1, position.ownSize());
            statement.setLong(2, position.mirrorSize());
            statement.setObject(3, utc(position.papersReadAt()));
            statement.setObject(4, position.remindedOn());
            statement.setObject(5, utcOrNull(position.healingFound()));
            statement.setString(6, partnership.value());
            statement.executeUpdate();
        }
    }

    private Optional<Position> find(String sql, PartnershipId partnership) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, partnership.value());
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Position(
                                row.getLong("own_size"),
                                row.getLong("mirror_size"),
                                instant(row.getObject("papers_read_at", LocalDateTime.class)),
                                row.getObject("reminded_on", LocalDate.class),
                                instantOrNull(row.getObject("healing_found", LocalDateTime.class))))
                        : Optional.empty();
            }
        }
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable LocalDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    static Instant instant(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    static @Nullable Instant instantOrNull(@Nullable LocalDateTime stored) {
        return stored == null ? null : instant(stored);
    }
}
