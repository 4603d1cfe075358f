package uk.concord.node.identity;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.concord.node.clock.SecurityTime;
import uk.concord.record.ActorId;

/** Actor ids in this agency's database, remembered once read: an id never changes. */
@Singleton
final class JdbcActors implements Actors {
    private static final int MOST_REMEMBERED = 20_000;
    private static final String FIND = "SELECT actor_id, post FROM actor WHERE subject = ?";
    private static final String ADD = """
            INSERT INTO actor (subject, actor_id, post, first_seen) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE post = VALUES(post)""";

    private static final String SUBJECTS = "SELECT actor_id, subject FROM actor WHERE actor_id IN (%s)";

    private final TransactionOperations<Connection> transactions;
    private final SecurityTime time;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Known> remembered = new ConcurrentHashMap<>();

    JdbcActors(TransactionOperations<Connection> transactions, SecurityTime time) {
        this.transactions = transactions;
        this.time = time;
    }

    @Override
    public ActorId idOf(String subject, String post) {
        var known = remembered.get(subject);
        if (known != null && known.post().equals(post)) {
            return known.id();
        }
        var stored = store(subject, post);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(subject, stored);
        return stored.id();
    }

    @Override
    public Map<ActorId, String> subjects(Collection<ActorId> actors) {
        if (actors.isEmpty()) {
            return Map.of();
        }
        var sql = SUBJECTS.formatted("?" + ", ?".repeat(actors.size() - 1));
        return transactions.executeRead(status -> {
            try (var query = status.getConnection().prepareStatement(sql)) {
                int place = 1;
                for (var actor : actors) {
                    query.setBytes(place++, actor.toArray());
                }
                var found = new HashMap<ActorId, String>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.put(ActorId.of(rows.getBytes("actor_id")), rows.getString("subject"));
                    }
                }
                return found;
            }
        });
    }

    /** Two first calls at once both insert; the row that was first stays, and both read that one. */
    private Known store(String subject, String post) {
        return transactions.executeWrite(status -> {
            var connection = status.getConnection();
            var found = find(connection, subject);
            if (found.isPresent() && found.get().post().equals(post)) {
                return found.get();
            }
            add(connection, subject, post);
            return find(connection, subject).orElseThrow();
        });
    }

    private static Optional<Known> find(Connection connection, String subject) throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            query.setString(1, subject);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(ActorId.of(row.getBytes("actor_id")), row.getString("post")))
                        : Optional.empty();
            }
        }
    }

    private void add(Connection connection, String subject, String post) throws SQLException {
        var id = new byte[16];
        random.nextBytes(id);
        try (var insert = connection.prepareStatement(ADD)) {
            insert.setString(1, subject);
            insert.setBytes(2, id);
            insert.setString(3, post);
            insert.setObject(4, LocalDateTime.ofInstant(time.now(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private record Known(ActorId id, String post) {}
}
