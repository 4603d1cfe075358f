package uk.concord.council.delegation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import uk.concord.record.Pence;

/** The rows of one council's rules on key decisions, read within a transaction. */
final class KeyDecisionRows {
    private static final String RULE = """
            SELECT r.notice_clear_days, r.exception_clear_days, r.call_in_working_days, r.called_in_by,
                   (SELECT t.threshold_pence FROM key_decision_threshold t
                    WHERE t.agency = r.agency AND t.in_force_from <= ?
                    ORDER BY t.in_force_from DESC LIMIT 1) AS threshold_pence
            FROM key_decision_rule r
            WHERE r.agency = ? AND r.in_force_from <= ?
            ORDER BY r.in_force_from DESC
            LIMIT 1""";

    private final Connection connection;
    private final String agency;

    KeyDecisionRows(Connection connection, String agency) {
        this.connection = connection;
        this.agency = agency;
    }

    /** The rule in force on a day; empty while the council has entered none, or no threshold. */
    Optional<Rule> rule(LocalDate day) throws SQLException {
        try (var query = connection.prepareStatement(RULE)) {
            query.setObject(1, day);
            query.setString(2, agency);
            query.setObject(3, day);
            try (var row = query.executeQuery()) {
                if (!row.next() || row.getObject("threshold_pence") == null) {
                    return Optional.empty();
                }
                return Optional.of(new Rule(
                        new Pence(row.getLong("threshold_pence")),
                        row.getInt("notice_clear_days"),
                        row.getInt("exception_clear_days"),
                        row.getInt("call_in_working_days"),
                        row.getString("called_in_by")));
            }
        }
    }

    /** What is asked of a decision on more than the threshold. */
    record Rule(
            Pence threshold, int noticeClearDays, int exceptionClearDays, int callInWorkingDays, String calledInBy) {}
}
