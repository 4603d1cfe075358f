package uk.concord.dev.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that the launcher started, told apart from a stranger that was given the same number later by when it began.
 *
 * @param startedAtMillis milliseconds since 1970 as the operating system reports them
 */
public record PidRecord(long pid, long startedAtMillis) {
    /** The operating system derives start times from its boot time, which moves a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** A record of a running process; empty when it is gone or its start cannot be told. */
    public static Optional<PidRecord> of(ProcessHandle process) {
        return process.info().startInstant().map(start -> new PidRecord(process.pid(), start.toEpochMilli()));
    }

    /** Reads what {@link #line} wrote; anything else is no record. */
    public static Optional<PidRecord> parse(String line) {
        var words = line.strip().split(" ", -1);
        if (words.length != 2 || !words[0].matches("\\d{1,10}") || !words[1].matches("\\d{1,15}")) {
            return Optional.empty();
        }
        return Optional.of(new PidRecord(Long.parseLong(words[0]), Long.parseLong(words[1])));
    }

    public String line() {
        return pid + " " + startedAtMillis;
    }

    /** The process while it runs and is the very one that was recorded. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid)
                .filter(Liveness::isRunning)
                .filter(process ->
                        process.info().startInstant().filter(this::isOurs).isPresent());
    }

    private boolean isOurs(Instant start) {
        return Duration.between(Instant.ofEpochMilli(startedAtMillis), start)
                        .abs()
                        .compareTo(TOLERANCE)
                <= 0;
    }
}
