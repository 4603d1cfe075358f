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
 * The clock that dates entries and deadlines: real time, moved forward by the offset that a file states. One file serves all
 * services of a development stack, so that they move together; it can only move forward.
 */
final class BusinessTime implements InstantSource {
    private static final Logger log = LoggerFactory.getLogger(BusinessTime.class);
    private static final long MILLIS_BETWEEN_READINGS = 500;
    private static final int LONGEST_FILE = 64;

    private final InstantSource real;
    private final @Nullable Path offsetFile;
    private final AtomicLong offset = new AtomicLong();
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
        return now.plus(Duration.ofMillis(offset.get()));
    }

    private void readWhenDue(Path file, long now) {
        var due = nextReading.get();
        if (now < due || !nextReading.compareAndSet(due, now + MILLIS_BETWEEN_READINGS)) {
            return;
        }
        try {
            if (Files.exists(file) && Files.size(file) <= LONGEST_FILE) {
                var stated = Long.parseLong(Files.readString(file).strip());
                offset.accumulateAndGet(stated, Math::max);
            }
        } catch (IOException | NumberFormatException unreadable) {
            log.warn("the offset of business time cannot be read from {}; it stays as it was", file);
        }
    }
}
