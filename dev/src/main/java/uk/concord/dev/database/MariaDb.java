package uk.concord.dev.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.concord.dev.OwnerOnly;
import uk.concord.dev.process.Port;
import uk.concord.dev.process.Program;
import uk.concord.dev.process.Readiness;
import uk.concord.dev.process.StartFailed;

/** One agency's database server: listens on this machine only, knows no anonymous user, and root only by a random password. */
public final class MariaDb {
    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private final MariaDbBinaries binaries;
    private final String name;
    private final Path directory;
    private final Port port;
    private final List<Schema> schemas;
    private final String rootPassword;

    public MariaDb(
            MariaDbBinaries binaries,
            String name,
            Path directory,
            Port port,
            List<Schema> schemas,
            String rootPassword) {
        this.binaries = binaries;
        this.name = name;
        this.directory = directory;
        this.port = port;
        this.schemas = List.copyOf(schemas);
        this.rootPassword = rootPassword;
    }

    /** The address of a schema on a server. */
    public static String url(String host, int port, String schema, String sslMode) {
        return "jdbc:mysql://%s:%d/%s?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&sslMode=%s&allowPublicKeyRetrieval=%s"
                .formatted(host, port, schema, sslMode, sslMode.equals("DISABLED"));
    }

    /** Makes the data directory when it is missing; a half-made one is never used. */
    public void install(Path log) {
        if (Files.isDirectory(data())) {
            return;
        }
        try {
            OwnerOnly.directory(directory);
            Files.createDirectories(log.resolveSibling(""));
            var unfinished = Files.createTempDirectory(directory, "data-");
            var command = new ArrayList<String>();
            command.add(binaries.installer().toString());
            command.add("--no-defaults");
            command.add("--basedir=" + binaries.directory());
            command.add("--datadir=" + unfinished);
            command.add("--auth-root-authentication-method=normal");
            command.add("--skip-test-db");
            command.add("--skip-name-resolve");
            command.add("--cross-bootstrap");
            addUser(command);
            command.add("--tmpdir=" + temporary());
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StartFailed("MariaDB could not make its data directory; see " + log);
            }
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("The launcher was interrupted.", e);
        }
    }

    /** The server as a program. */
    public Program program(Path log) {
        OwnerOnly.write(initFile(), String.join("\n", initialStatements()) + "\n");
        return new Program(
                name, command(), Map.of(), directory, log, readiness(), Duration.ofMinutes(3), Duration.ofSeconds(30));
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(binaries.server().toString());
        command.add("--no-defaults");
        command.add("--basedir=" + binaries.directory());
        command.add("--lc-messages-dir=" + binaries.directory().resolve("share"));
        command.add("--datadir=" + data());
        command.add("--init-file=" + initFile());
        command.add("--tmpdir=" + temporary());
        command.add("--bind-address=127.0.0.1");
        command.add("--port=" + port.number());
        // Relative to the data directory: a whole path may be longer than a Unix socket's name can be.
        command.add("--socket=mariadb.sock");
        command.add("--pid-file=mariadb.pid");
        command.add("--skip-name-resolve");
        // Nobody asks for TLS on this machine's own interface, and a server that offers it makes an RSA key at each
        // start: half a minute.
        command.add("--skip-ssl");
        command.add("--character-set-server=utf8mb4");
        command.add("--collation-server=utf8mb4_unicode_520_ci");
        command.add("--default-time-zone=+00:00");
        command.add("--innodb-flush-log-at-trx-commit=1");
        command.add("--innodb-buffer-pool-size=256M");
        command.add("--innodb-log-file-size=48M");
        command.add("--aria-pagecache-buffer-size=8M");
        command.add("--key-buffer-size=1M");
        command.add("--performance-schema=OFF");
        command.add("--max-connections=120");
        addUser(command);
        return command;
    }

    private List<String> initialStatements() {
        var lines = new ArrayList<String>();
        lines.add("DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');");
        lines.add("FLUSH PRIVILEGES;");
        lines.add("ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';".formatted(rootPassword));
        lines.addAll(SchemaSql.of(schemas));
        return lines;
    }

    private Readiness readiness() {
        var schema = schemas.getLast();
        var url = url("127.0.0.1", port.number(), schema.name(), "DISABLED") + "&connectTimeout=2000";
        return () -> {
            try (var connection = DriverManager.getConnection(
                    url, schema.migration().user(), schema.migration().password())) {
                return connection.isValid(2);
            } catch (SQLException e) {
                return false;
            }
        };
    }

    /** A server clears its temporary directory of tables when it starts, another server's too: each has one of its own. */
    private Path temporary() {
        var own = directory.resolve("tmp");
        OwnerOnly.directory(own);
        return own;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path initFile() {
        return directory.resolve("init.sql");
    }

    private static void addUser(List<String> command) {
        if (ROOT) {
            command.add("--user=root");
        }
    }
}
