package uk.concord.node.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One turn at a file that several processes change: it is waited for, and ends when it is closed, or its process does. */
final class FileTurn implements AutoCloseable {
    private static final long PAUSE = Duration.ofMillis(1).toNanos();

    private final FileChannel lock;

    private FileTurn(FileChannel lock) {
        this.lock = lock;
    }

    static FileTurn of(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            while (!taken(channel)) {
                LockSupport.parkNanos(PAUSE);
            }
            return new FileTurn(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** False when another thread of this very process has it: the system keeps only processes apart. */
    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.lock().isValid();
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
