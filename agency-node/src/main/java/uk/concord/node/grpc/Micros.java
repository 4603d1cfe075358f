package uk.concord.node.grpc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as messages carry them: microseconds since 1970, nothing as 0. */
public final class Micros {
    private Micros() {}

    public static long of(@Nullable Instant moment) {
        return moment == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
