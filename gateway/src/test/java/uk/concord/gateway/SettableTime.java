package uk.concord.gateway;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Security time that tests move. It starts where real time is, because the test realm's tokens are checked by it. */
@Singleton
@Primary
@Replaces(bean = InstantSource.class, factory = Clocks.class)
public final class SettableTime implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }

    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }
}
