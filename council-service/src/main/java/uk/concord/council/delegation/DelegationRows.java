package uk.concord.council.delegation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.delegation.Authority;
import uk.concord.record.Pence;

/** The rows of one council's scheme, read within a transaction. */
final class DelegationRows {
    private static final String LIMIT = """
            SELECT s.scheme, s.version, s.name, s.in_force_from, s.demonstration, l.post, l.limit_pence,
                   (SELECT t.threshold_pence FROM key_decision_threshold t
                    WHERE t.agency = s.agency AND t.in_force_from <= ?
                    ORDER BY t.in_force_from DESC LIMIT 1) AS threshold_pence
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
            query.setObject(1, day);
            query.setString(2, agency);
            query.setString(3, post);
            query.setObject(4, day);
            query.setObject(5, day);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static Limit read(ResultSet row) throws SQLException {
        var threshold = row.getObject("threshold_pence", Long.class);
        return new Limit(
                row.getString("scheme"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("post"),
                new Pence(row.getLong("limit_pence")),
                row.getObject("in_force_from", LocalDate.class),
                row.getBoolean("demonstration"),
                threshold == null ? null : new Pence(threshold));
    }

    /**
     * A post's limit in the version in force.
     *
     * @param keyDecisionAbove the council's threshold of a key decision that day; null while it has entered none
     */
    record Limit(
            String scheme,
            int version,
            String schemeName,
            String post,
            Pence limit,
            LocalDate since,
            boolean demonstration,
            @Nullable Pence keyDecisionAbove) {

        Authority authority(List<String> remarks) {
            return new Authority(scheme, version, schemeName, post, limit, since, demonstration, remarks);
        }
    }
}
