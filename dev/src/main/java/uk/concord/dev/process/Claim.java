package uk.concord.dev.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One launcher's claim on a directory: of two that start at once only one gets it, and it ends with whoever holds it, however that dies. */
public final class Claim implements AutoCloseable {
    private final FileChannel held;

    private Claim(FileChannel held) {
        this.held = held;
    }

    /** The claim, or nothing when somebody else holds it. */
    public static Optional<Claim> on(Path directory) {
        try {
            Files.createDirectories(directory);
            var file = FileChannel.open(
                    directory.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(file)) {
                return Optional.of(new Claim(file));
            }
            file.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
