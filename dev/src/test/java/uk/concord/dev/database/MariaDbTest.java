package uk.concord.dev.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.Holds;
import uk.concord.dev.process.PidRecords;
import uk.concord.dev.process.Port;
import uk.concord.dev.process.Supervisor;
import uk.concord.testdatabase.TestPort;

/** A real server as the launcher starts it: who gets in, and what they may. */
class MariaDbTest {
    private static final Login MIGRATION = new Login("concord_migration", "for-migrations");
    private static final Login APPLICATION = new Login("concord_application", "for-the-application");
    private static final Schema SCHEMA = new Schema("concord", MIGRATION, APPLICATION, false);
    private static final String ROOT_PASSWORD = "random-root-password";

    @TempDir
    private static Path directory = Path.of("");

    private static int port;
    private static Supervisor supervisor = supervisor();

    @BeforeAll
    static void start() throws IOException {
        port = TestPort.claim();
        supervisor = supervisor();
        var binaries = MariaDbBinaries.in(Path.of("target/mariadb").toAbsolutePath(), announcer());
        var server = new MariaDb(
                binaries,
                "database",
                directory.resolve("server"),
                new Port(port, "CONCORD_TEST_DB_PORT", "a test's database"),
                List.of(SCHEMA),
                ROOT_PASSWORD);
        var log = directory.resolve("database.log");
        server.install(log);
        supervisor.run(server.program(log));
    }

    @AfterAll
    static void stop() {
        supervisor.stop(List.of(List.of("database")));
    }

    @Test
    void nobody_gets_in_without_a_name_or_without_a_password() {
        assertThatThrownBy(() -> connect("", "")).hasMessageContaining("Access denied");
        assertThatThrownBy(() -> connect("anybody", "")).hasMessageContaining("Access denied");
        assertThatThrownBy(() -> connect(APPLICATION.user(), "")).hasMessageContaining("Access denied");
    }

    @Test
    void root_does_not_get_in_over_the_network() {
        assertThatThrownBy(() -> connect("root", "")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect("root", ROOT_PASSWORD)).isInstanceOf(SQLException.class);
    }

    @Test
    void the_application_may_do_what_the_migration_user_grants_and_nothing_else() throws SQLException {
        try (var migration = connect(MIGRATION.user(), MIGRATION.password());
                var define = migration.createStatement()) {
            define.execute("CREATE TABLE entry_like (id INT PRIMARY KEY)");
            define.execute("GRANT SELECT, INSERT ON entry_like TO 'concord_application'@'%'");
        }
        try (var application = connect(APPLICATION.user(), APPLICATION.password());
                var work = application.createStatement()) {
            work.execute("INSERT INTO entry_like VALUES (1)");

            assertThatThrownBy(() -> work.execute("UPDATE entry_like SET id = 2"))
                    .hasMessageContaining("UPDATE command denied");
            assertThatThrownBy(() -> work.execute("DELETE FROM entry_like"))
                    .hasMessageContaining("DELETE command denied");
            assertThatThrownBy(() -> work.execute("DROP TABLE entry_like")).hasMessageContaining("DROP command denied");
            assertThatThrownBy(() -> work.execute("SELECT * FROM mysql.global_priv"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void every_commit_reaches_the_disk() throws SQLException {
        try (var connection = connect(MIGRATION.user(), MIGRATION.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT @@innodb_flush_log_at_trx_commit, @@innodb_doublewrite")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(1);
            assertThat(row.getString(2)).isEqualTo("ON");
        }
    }

    private static java.sql.Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(MariaDb.url("127.0.0.1", port, "concord", "DISABLED"), user, password);
    }

    private static Supervisor supervisor() {
        return new Supervisor(new PidRecords(directory), new Holds(directory), announcer());
    }

    private static Announcer announcer() {
        return new Announcer(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
