package uk.concord.testdatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The system library {@code libaio.so.1}, without which MySQL does not start and which many systems lack. */
final class AsyncIo {
    private static final String LIBRARY = "libaio.so.1";
    private static final String REMEDY = "MySQL's server needs " + LIBRARY
            + ", which is not installed here and cannot be fetched. Install it: 'apt-get install libaio1'"
            + " (libaio1t64 on newer systems), or 'dnf install libaio'.";

    /** The package's names: it was renamed when its type for time grew. */
    private static final List<String> PACKAGES = List.of("libaio1", "libaio1t64");

    private AsyncIo() {}

    /** Takes it from the distribution's own packages, into a folder of ours: nothing is installed. */
    static void fetchInto(Path folder) throws IOException {
        var download = Files.createDirectories(folder.resolve("download"));
        if (!downloaded(download)) {
            // A fresh machine has no lists of packages yet; only root can have them fetched.
            Commands.succeeds(new ProcessBuilder("apt-get", "update", "-qq"));
            if (!downloaded(download)) {
                throw new IOException(REMEDY);
            }
        }
        try (var packages = Files.newDirectoryStream(download, "*.deb")) {
            for (var one : packages) {
                Commands.run(download, "dpkg", "-x", one.toString(), download.toString());
            }
        }
        Files.copy(library(download), folder.resolve(LIBRARY));
    }

    private static boolean downloaded(Path folder) throws IOException {
        for (var name : PACKAGES) {
            if (Commands.succeeds(new ProcessBuilder("apt-get", "download", "-qq", name).directory(folder.toFile()))) {
                return true;
            }
        }
        return false;
    }

    private static Path library(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(LIBRARY))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException(REMEDY));
        }
    }
}
