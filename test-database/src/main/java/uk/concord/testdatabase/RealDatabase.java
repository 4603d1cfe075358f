package uk.concord.testdatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real server of one product, started once for all tests of one JVM on a free port. Every test class takes schemas of its own,
 * each with one user for migrations and another for the application.
 */
public final class RealDatabase {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final Map<DatabaseProduct, RealDatabase> RUNNING = new EnumMap<>(DatabaseProduct.class);

    private final DatabaseServer server;
    private final Map<String, TestSchema> shared = new HashMap<>();

    private RealDatabase(DatabaseServer server) {
        this.server = server;
    }

    /** MariaDB, for tests that do not care. */
    public static RealDatabase shared() {
        return shared(DatabaseProduct.MARIADB);
    }

    /** The server of a product, started on first use and ended with the JVM. */
    public static RealDatabase shared(DatabaseProduct product) {
        synchronized (RUNNING) {
            return RUNNING.computeIfAbsent(product, RealDatabase::start);
        }
    }

    /** A new empty schema whose name begins with this word. */
    public TestSchema newSchema(String word) {
        var name = word + "_" + SCHEMAS.incrementAndGet();
        var migration = TestSchema.Login.random(name + "_mig");
        var application = TestSchema.Login.random(name + "_app");
        administer(
                "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci",
                "CREATE USER '%s'@'%%' IDENTIFIED BY '%s'".formatted(migration.user(), migration.password()),
                "CREATE USER '%s'@'%%' IDENTIFIED BY '%s'".formatted(application.user(), application.password()),
                "GRANT ALL PRIVILEGES ON %s.* TO '%s'@'%%' WITH GRANT OPTION".formatted(name, migration.user()));
        return new TestSchema(name, url(name), migration, application);
    }

    /** A schema that all tests of this JVM who ask with the same word share, migrated from these places on the class path. */
    public TestSchema sharedSchema(String word, List<String> migrations) {
        synchronized (shared) {
            return shared.computeIfAbsent(word, _ -> newSchema(word).migrated(migrations.toArray(String[]::new)));
        }
    }

    /** Kills it under those who use it: told to stop, it would let those who wait for a lock go on first. */
    public synchronized void kill() {
        server.kill();
    }

    /** Starts it again at the same port, with all that was committed. */
    public synchronized void startAgain() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the test database did not start again", e);
        }
    }

    /** How many transactions wait for a lock at this moment. */
    public int waitingForLocks() {
        var administrator = server.administrator();
        // Not from innodb_trx: who asks it again within 100 ms is told the same as before.
        try (var connection = DriverManager.getConnection(url(""), administrator.user(), administrator.password());
                var statement = connection.createStatement();
                var status = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'")) {
            status.next();
            return status.getInt("Value");
        } catch (SQLException e) {
            throw new IllegalStateException("the test database does not say who waits", e);
        }
    }

    private String url(String schema) {
        return "jdbc:mysql://127.0.0.1:%d/%s?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&useSSL=false&allowPublicKeyRetrieval=true"
                .formatted(server.port(), schema);
    }

    private void administer(String... statements) {
        var administrator = server.administrator();
        try (var connection = DriverManager.getConnection(url(""), administrator.user(), administrator.password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test database refused an administrator's statement", e);
        }
    }

    private static RealDatabase start(DatabaseProduct product) {
        try {
            var server =
                    switch (product) {
                        case MARIADB -> MariaDbServer.started();
                        case MYSQL -> MySqlServer.started();
                    };
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
            return new RealDatabase(server);
        } catch (IOException e) {
            throw new UncheckedIOException("the test database did not start", e);
        }
    }

    private static void end(DatabaseServer server) {
        try {
            server.end();
        } catch (IOException e) {
            System.err.println("the test database did not stop cleanly: " + e.getMessage());
        }
    }
}
