package uk.concord.council.delegation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import uk.concord.node.delegation.Authority;
import uk.concord.record.Pence;

/** The rows of one council's scheme, read within a transaction. */
final class DelegationRows {
    private static final String LIMIT = """
            SELECT s.scheme, s.version, s.name, s.in_force_from, s.demonstration, l.post, l.limit_pence
            FROM delegation_scheme s
            JOIN delegated_limit l ON l.agency = s.agency AND l.scheme = s.scheme AND l.version = s.version
            WHERE s.agency = ? AND l.post = ? AND s.in_force_from <= ? AND (s.in_force_to IS NULL OR s.in_force_to >= ?)
            ORDER BY s.in_force_from DESC, s.version DESC
            LIMIT 1""";

    private final Connection connection;
    private final String agency;

    DelegationRows(Connection connection, String agency) {
        this.connection = connection;
        this.agency = agency;
    }

    Optional<Limit> limit(String post, LocalDate day) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LIMIT)) {
            query.setString(1, agency);
            query.setString(2, post);
            query.setObject(3, day);
            query.setObject(4, day);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static Limit read(ResultSet row) throws SQLException {
        return new Limit(
                row.getString("scheme"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("post"),
                new Pence(row.getLong("limit_pence")),
                row.getObject("in_force_from", LocalDate.class),
                row.getBoolean("demonstration"));
    }

    /** A post's limit in the version in force. */
    record Limit(
            String scheme,
            int version,
            String schemeName,
            String post,
            Pence limit,
            LocalDate since,
            boolean demonstration) {

        Authority authority() {
            return new Authority(scheme, version, schemeName, post, limit, since, demonstration);
        }
    }
}
