package uk.concord.dev.process;

import java.time.Duration;

/** How long to wait before a process that ended by itself is started again: longer each time, from one second to thirty. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** A process that ran this long is taken to have been well. */
    private static final Duration WELL = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** The wait after a run of this length. */
    Duration after(Duration run) {
        var wait = run.compareTo(WELL) >= 0 ? FIRST : next;
        var doubled = wait.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
