package uk.concord.testdatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;

/** Where servers lie: unpacked once for all JVMs on this machine, their data apart for each. */
final class Folders {
    private Folders() {}

    /** What one JVM at a time does with a folder. */
    interface Work<T> {
        /**
         * Does it.
         *
         * @param first true when nobody has done it to its end yet
         */
        T on(boolean first) throws IOException;
    }

    /** Where a server of this name is kept on this machine. */
    static Path shared(String server) throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Files.createDirectories(
                Path.of(System.getProperty("user.home"), ".cache", "concord", server + "-" + system));
    }

    /** Does the work while no other JVM does its own there; what was broken off half-way counts as not done. */
    static <T> T locked(Path folder, Work<T> work) throws IOException {
        var done = folder.resolve("unpacked");
        try (var channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            T result = work.on(!Files.exists(done));
            if (!Files.exists(done)) {
                Files.createFile(done);
            }
            return result;
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
