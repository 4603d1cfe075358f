package uk.concord.node.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures in a row: twice as long each time, up to a cap, and never twice the same. */
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private final RandomGenerator random;
    private Duration next = FIRST;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** Between half of the present step and all of it. */
    Duration pause() {
        long millis = next.toMillis();
        next = min(next.multipliedBy(2), LONGEST);
        return Duration.ofMillis(random.nextLong(millis / 2, millis + 1));
    }

    void reset() {
        next = FIRST;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
