package uk.concord.node.measure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Measures by the registry's own clock, which is neither business nor security time. */
record Stopwatch(MeterRegistry registry, long begun) {

    static Stopwatch started(MeterRegistry registry) {
        return new Stopwatch(registry, registry.config().clock().monotonicTime());
    }

    void stop(Timer timer) {
        timer.record(registry.config().clock().monotonicTime() - begun, TimeUnit.NANOSECONDS);
    }
}
