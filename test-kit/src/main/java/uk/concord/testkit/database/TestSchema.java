package uk.concord.testkit.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A schema of its own on the test database.
 *
 * @param migration may define tables and grant rights on them
 * @param application has only the rights that migrations grant
 */
public record TestSchema(String name, String url, Login migration, Login application) {

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
        Flyway.configure()
                .dataSource(url, migration.user(), migration.password())
                .locations(locations)
                .placeholders(Map.of("application_user", application.user()))
                .load()
                .migrate();
        return this;
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

    /** Connects as one of its users. */
    public Connection connect(Login login) {
        try {
            return DriverManager.getConnection(url, login.user(), login.password());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot connect to " + url + " as " + login.user(), e);
        }
    }
}
