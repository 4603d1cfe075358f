package uk.concord.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. */
public final class SettableClock implements InstantSource {
    /** Where it starts unless told otherwise: a Tuesday morning in term time. */
    public static final Instant START = Instant.parse("2026-11-03T09:00:00Z");

    private final AtomicReference<Instant> now;

    public SettableClock() {
        this(START);
    }

    public SettableClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves it on, or back when negative. */
    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    /** Sets it. */
    public void set(Instant instant) {
        now.set(instant);
    }
}
