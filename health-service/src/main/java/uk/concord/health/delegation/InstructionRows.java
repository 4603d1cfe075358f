package uk.concord.health.delegation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.concord.record.Pence;

/** The rows of one NHS body's instructions, read within a transaction. */
final class InstructionRows {
    private static final String LIMITS = """
            SELECT i.version, i.name, i.in_force_from, i.demonstration, l.holder, l.committee, l.limit_pence
            FROM standing_instruction i
            JOIN financial_limit l ON l.agency = i.agency AND l.version = i.version
            LEFT JOIN committee_officer o
              ON o.agency = l.agency AND o.version = l.version AND o.committee = l.holder AND o.post = ?
            WHERE i.agency = ? AND i.in_force_from <= ? AND (i.in_force_to IS NULL OR i.in_force_to >= ?)
              AND ((l.committee = FALSE AND l.holder = ?) OR (l.committee = TRUE AND o.post IS NOT NULL))
            ORDER BY i.in_force_from DESC, i.version DESC, l.limit_pence""";

    private static final String ALL = """
            SELECT i.version, i.name, i.in_force_from, i.demonstration, l.holder, l.committee, l.limit_pence
            FROM standing_instruction i
            JOIN financial_limit l ON l.agency = i.agency AND l.version = i.version
            WHERE i.agency = ? AND i.in_force_from <= ? AND (i.in_force_to IS NULL OR i.in_force_to >= ?)
            ORDER BY i.in_force_from DESC, i.version DESC, l.limit_pence""";

    private final Connection connection;
    private final String agency;

    InstructionRows(Connection connection, String agency) {
        this.connection = connection;
        this.agency = agency;
    }

    /** What a post may commit by itself or enter for a committee under the version in force, smallest limit first. */
    List<Limit> limits(String post, LocalDate day) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LIMITS)) {
            query.setString(1, post);
            query.setString(2, agency);
            query.setObject(3, day);
            query.setObject(4, day);
            query.setString(5, post);
            try (var rows = query.executeQuery()) {
                return newestVersion(rows);
            }
        }
    }

    /** Every limit of the version in force, smallest first. */
    List<Limit> limits(LocalDate day) throws SQLException {
        try (var query = connection.prepareStatement(ALL)) {
            query.setString(1, agency);
            query.setObject(2, day);
            query.setObject(3, day);
            try (var rows = query.executeQuery()) {
                return newestVersion(rows);
            }
        }
    }

    private static List<Limit> newestVersion(ResultSet rows) throws SQLException {
        var limits = new ArrayList<Limit>();
        while (rows.next()) {
            var limit = new Limit(
                    rows.getInt("version"),
                    rows.getString("name"),
                    rows.getString("holder"),
                    rows.getBoolean("committee"),
                    new Pence(rows.getLong("limit_pence")),
                    rows.getObject("in_force_from", LocalDate.class),
                    rows.getBoolean("demonstration"));
            if (limits.isEmpty() || limits.getFirst().version() == limit.version()) {
                limits.add(limit);
            }
        }
        return List.copyOf(limits);
    }

    /** One limit of the version in force. */
    record Limit(
            int version,
            String name,
            String holder,
            boolean committee,
            Pence limit,
            LocalDate since,
            boolean demonstration) {}
}
