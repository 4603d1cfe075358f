package uk.concord.testdatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A MySQL server, run from the binaries that a library of test servers carries. */
final class MySqlServer implements DatabaseServer {
    private static final long LONGEST_START_MILLIS = 180_000;

    private final MySqlBinaries binaries;
    private final Path home;
    private final int port;
    private final TestSchema.Login administrator;
    private @Nullable Process process;

    private MySqlServer(MySqlBinaries binaries, Path home, int port, TestSchema.Login administrator) {
        this.binaries = binaries;
        this.home = home;
        this.port = port;
        this.administrator = administrator;
    }

    static MySqlServer started() throws IOException {
        var binaries = MySqlBinaries.unpacked();
        var home = Files.createTempDirectory("concord-my-");
        Folders.copy(binaries.freshData(), home.resolve("data"));
        var server = new MySqlServer(binaries, home, TestPort.claim(), TestSchema.Login.random("concord_admin"));
        // Without names looked up, the built-in administrator of "localhost" cannot come in over the network.
        Files.writeString(
                home.resolve("start.sql"), """
                CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
                """.formatted(server.administrator.user(), server.administrator.password()));
        server.start();
        return server;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public TestSchema.Login administrator() {
        return administrator;
    }

    @Override
    public void start() throws IOException {
        var log = home.resolve("server.log");
        var started = binaries.server(List.of(DatabaseServer.arguments(
                        "--datadir=" + home.resolve("data"),
                        "--init-file=" + home.resolve("start.sql"),
                        "--socket=" + home.resolve("s.sock"),
                        "--pid-file=" + home.resolve("server.pid"),
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--mysqlx=OFF",
                        "--skip-log-bin",
                        "--performance-schema=OFF")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        long patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_START_MILLIS);
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > patience) {
                throw new IOException("MySQL did not start: " + end(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    @Override
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void end() throws IOException {
        kill();
        Folders.remove(home);
    }

    private boolean answers() {
        var url = "jdbc:mysql://127.0.0.1:%d/?useSSL=false&allowPublicKeyRetrieval=true".formatted(port);
        try (var connection = DriverManager.getConnection(url, administrator.user(), administrator.password())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String end(Path log) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(log));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }
}
