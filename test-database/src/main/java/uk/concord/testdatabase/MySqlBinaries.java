package uk.concord.testdatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MySQL's server on this machine: unpacked and its first data made once, for all JVMs. */
final class MySqlBinaries {
    private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";

    private final Path folder;

    private MySqlBinaries(Path folder) {
        this.folder = folder;
    }

    static MySqlBinaries unpacked() throws IOException {
        var binaries = new MySqlBinaries(Folders.shared("mysql-8.0.12"));
        return Folders.locked(binaries.folder, first -> {
            if (first) {
                binaries.unpack();
            }
            return binaries;
        });
    }

    /** The data of a server that has never been used. Making it takes many seconds, copying it less than one. */
    Path freshData() {
        return folder.resolve("data");
    }

    /** A server with these arguments, not yet started. */
    ProcessBuilder server(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(folder.resolve("base/bin/mysqld").toString());
        command.add("--no-defaults");
        command.add("--basedir=" + folder.resolve("base"));
        command.add("--lc-messages-dir=" + folder.resolve("base/share"));
        command.add("--innodb-log-file-size=16M");
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().put("LD_LIBRARY_PATH", folder.resolve("base/lib") + ":" + folder.resolve("aio"));
        return builder;
    }

    private void unpack() throws IOException {
        for (var part : List.of("base", "data", "aio")) {
            Folders.remove(folder.resolve(part));
        }
        Files.createDirectories(folder.resolve("base"));
        var archive = folder.resolve("archive.tar.gz");
        try (var resource = MySqlBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (resource == null) {
                throw new IOException("there is no " + ARCHIVE + " on the class path");
            }
            Files.deleteIfExists(archive);
            Files.copy(resource, archive);
        }
        Commands.run(folder, "tar", "-xzf", archive.toString(), "-C", "base");
        Files.delete(archive);
        if (!Commands.succeeds(server(List.of("--version")))) {
            AsyncIo.fetchInto(folder.resolve("aio"));
        }
        Commands.run(server(
                List.of(DatabaseServer.arguments("--initialize-insecure", "--datadir=" + folder.resolve("data")))));
    }
}
