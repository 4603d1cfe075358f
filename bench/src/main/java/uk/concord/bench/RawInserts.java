package uk.concord.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;

/**
 * The limit: plain durable inserts of 256 rows a transaction into the same two databases in turn, with nothing of ours
 * around them. A row is as long as an entry of the load beside it.
 */
final class RawInserts {
    private static final int ROWS = 256;

    private final Database first;
    private final Database second;
    private final int rowBytes;

    RawInserts(Database first, Database second, int rowBytes) {
        this.first = first;
        this.second = second;
        this.rowBytes = rowBytes;
    }

    /** Rows a second that stood durably in both databases. */
    double rowsPerSecond(int groups) throws SQLException {
        try (var one = first.open();
                var other = second.open()) {
            prepare(one);
            prepare(other);
            insertGroups(one, other, 0, 20);
            var started = System.nanoTime();
            insertGroups(one, other, 20, groups);
            var seconds = (System.nanoTime() - started) / 1e9;
            drop(one);
            drop(other);
            return groups * (double) ROWS / seconds;
        }
    }

    private void insertGroups(Connection one, Connection other, int from, int count) throws SQLException {
        for (var group = from; group < from + count; group++) {
            insert(one, group);
            insert(other, group);
        }
    }

    private void insert(Connection connection, int group) throws SQLException {
        var sql = new StringBuilder("INSERT INTO bench_raw (id, leaf, body) VALUES (?, ?, ?)");
        sql.append(", (?, ?, ?)".repeat(ROWS - 1));
        var random = new Random(group);
        try (var statement = connection.prepareStatement(sql.toString())) {
            for (var row = 0; row < ROWS; row++) {
                var leaf = new byte[32];
                var body = new byte[rowBytes];
                random.nextBytes(leaf);
                random.nextBytes(body);
                statement.setLong(row * 3 + 1, (long) group * ROWS + row);
                statement.setBytes(row * 3 + 2, leaf);
                statement.setBytes(row * 3 + 3, body);
            }
            statement.executeUpdate();
            connection.commit();
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        drop(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_raw (id BIGINT NOT NULL PRIMARY KEY, leaf BINARY(32) NOT NULL,"
                    + " body VARBINARY(60000) NOT NULL) ENGINE=InnoDB");
        }
    }

    private static void drop(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_raw");
        }
    }

    /** Where one database is and who may create a table in it. */
    record Database(String url, String user, String password) {

        Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }
}
