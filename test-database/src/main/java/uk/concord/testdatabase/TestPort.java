package uk.concord.testdatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that must know theirs before they listen, or come back to it. They lie below those that the system gives to
 * connections by itself, and one that was given is nobody else's until this JVM ends: a free port that is only looked up may be
 * another's by the time a slow start binds it.
 */
public final class TestPort {
    private static final int FIRST = 10_000;
    private static final int COUNT = 7_000;
    private static final Path CLAIMS = Path.of(System.getProperty("java.io.tmpdir"), "concord-test-ports");

    /** The claims of this JVM, open to its end: a channel that is collected would give its lock back. */
    private static final Map<Integer, FileLock> CLAIMED = new HashMap<>();

    private TestPort() {}

    /** A port of the loopback address that nobody listens at and that is given to no other test. */
    public static synchronized int claim() {
        int start = ThreadLocalRandom.current().nextInt(COUNT);
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + (start + tried) % COUNT;
            if (claimed(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port from %d to %d is free.".formatted(FIRST, FIRST + COUNT - 1));
    }

    private static boolean claimed(int port) {
        if (CLAIMED.containsKey(port)) {
            return false;
        }
        try {
            Files.createDirectories(CLAIMS);
            var channel = FileChannel.open(
                    CLAIMS.resolve(String.valueOf(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            CLAIMED.put(port, lock);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
