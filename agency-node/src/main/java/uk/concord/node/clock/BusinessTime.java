package uk.concord.node.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock that dates entries and deadlines: real time, moved by the offset that a file states. One file serves all services of a
 * development stack, so that they move together. It may begin in the past; from its first reading on it can only move forward.
 */
final class BusinessTime implements InstantSource {
    private static final Logger log = LoggerFactory.getLogger(BusinessTime.class);
    private static final long MILLIS_BETWEEN_READINGS = 500;
    private static final int LONGEST_FILE = 64;
    private static final long UNREAD = Long.MIN_VALUE;

    private final InstantSource real;
    private final @Nullable Path offsetFile;
    private final AtomicLong offset = new AtomicLong(UNREAD);
    private final AtomicLong nextReading = new AtomicLong(Long.MIN_VALUE);

    BusinessTime(InstantSource real, @Nullable Path offsetFile) {
        this.real = real;
        this.offsetFile = offsetFile;
    }

    @Override
    public Instant instant() {
        var now = real.instant();
        if (offsetFile != null) {
            readWhenDue(offsetFile, now.toEpochMilli());
        }
        var moved = offset.get();
        return moved == UNREAD ? now : now.plus(Duration.ofMillis(moved));
    }

    private void readWhenDue(Path file, long now) {
        var due = nextReading.get();
        if (now < due || !nextReading.compareAndSet(due, now + MILLIS_BETWEEN_READINGS)) {
            return;
        }
        try {
            var stated = Files.exists(file) && Files.size(file) <= LONGEST_FILE
                    ? Long.parseLong(Files.readString(file).strip())
                    : 0;
            offset.accumulateAndGet(stated, Math::max);
        } catch (IOException | NumberFormatException unreadable) {
            offset.compareAndSet(UNREAD, 0);
            log.warn("the offset of business time cannot be read from {}; it stays as it was", file);
        }
    }
}
