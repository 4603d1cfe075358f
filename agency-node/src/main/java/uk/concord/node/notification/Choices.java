package uk.concord.node.notification;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.node.clock.SecurityTime;

/** What people of this agency have chosen to be told. */
@Singleton
final class Choices {
    private static final String FIND = "SELECT subject, choice FROM notification_choice WHERE subject IN (%s)";
    private static final String PUT = """
            INSERT INTO notification_choice (subject, choice, chosen_at) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE choice = VALUES(choice), chosen_at = VALUES(chosen_at)""";

    private final TransactionOperations<Connection> transactions;
    private final SecurityTime time;

    Choices(TransactionOperations<Connection> transactions, SecurityTime time) {
        this.transactions = transactions;
        this.time = time;
    }

    /** What a person has chosen; empty while the usual choice counts. */
    Optional<Choice> of(String subject) {
        return Optional.ofNullable(of(List.of(subject)).get(subject));
    }

    /** What each of these has chosen; who has not is left out. */
    Map<String, Choice> of(Collection<String> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : transactions.executeRead(status -> find(status.getConnection(), subjects));
    }

    void choose(String subject, Choice choice) {
        transactions.executeWrite(status -> {
            try (var put = status.getConnection().prepareStatement(PUT)) {
                put.setString(1, subject);
                put.setString(2, choice.name());
                put.setObject(3, PositionRows.utc(time.now().truncatedTo(ChronoUnit.MICROS)));
                return put.executeUpdate();
            }
        });
    }

    private static Map<String, Choice> find(Connection connection, Collection<String> subjects) throws SQLException {
        try (var query = connection.prepareStatement(FIND.formatted(OutboxRows.marks(subjects)))) {
            int place = 1;
            for (var subject : subjects) {
                query.setString(place++, subject);
            }
            var found = new HashMap<String, Choice>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString("subject"), Choice.valueOf(rows.getString("choice")));
                }
            }
            return found;
        }
    }
}
