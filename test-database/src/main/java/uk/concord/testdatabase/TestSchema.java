package uk.concord.testdatabase;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * A schema of its own on the test database.
 *
 * @param migration may define tables and grant rights on them
 * @param application has only the rights that migrations grant
 */
public record TestSchema(String name, String url, Login migration, Login application) {
    private static final String SHARED = "classpath:db/joint-record";

    /** A database user. */
    public record Login(String user, String password) {
        static Login random(String user) {
            var bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            return new Login(user, HexFormat.of().formatHex(bytes));
        }
    }

    /** Runs the migrations that lie at these places on the class path, as the services do when they start. */
    public TestSchema migrated(String... locations) {
        migrate("flyway_schema_history", of(locations, SHARED::equals));
        migrate("flyway_schema_history_service", of(locations, location -> !location.equals(SHARED)));
        return this;
    }

    private static String[] of(String[] locations, Predicate<String> wanted) {
        return Stream.of(locations).filter(wanted).toArray(String[]::new);
    }

    private void migrate(String history, String[] locations) {
        if (locations.length > 0) {
            Flyway.configure()
                    .dataSource(url, migration.user(), migration.password())
                    .table(history)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .locations(locations)
                    .placeholders(Map.of("application_user", application.user()))
                    .load()
                    .migrate();
        }
    }

    /** A pool of connections as the application has it. */
    public HikariDataSource pool() {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(url);
        configuration.setUsername(application.user());
        configuration.setPassword(application.password());
        configuration.setMaximumPoolSize(8);
        configuration.setAutoCommit(false);
        configuration.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(configuration);
    }

    /** Changes rows as the user for migrations does, for example those that only administrators enter. */
    public void change(String sql, Object... values) {
        try (var connection = connect(migration);
                var statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the test schema refused: " + sql, e);
        }
    }

    /** Connects as one of its users. */
    public Connection connect(Login login) {
        try {
            return DriverManager.getConnection(url, login.user(), login.password());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot connect to " + url + " as " + login.user(), e);
        }
    }
}
