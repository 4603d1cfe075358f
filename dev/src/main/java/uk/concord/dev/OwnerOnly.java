package uk.concord.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that only their owner can read. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Writes a file whole or not at all, and never readable by others in between. */
    public static void write(Path file, String text) {
        try {
            var parent = directory(file.toAbsolutePath().resolveSibling(""));
            var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var unfinished = Files.createTempFile(parent, "new-", ".tmp", rights);
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a directory, and those above it, when it is missing. */
    public static Path directory(Path path) {
        try {
            var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            return Files.createDirectories(path, rights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
