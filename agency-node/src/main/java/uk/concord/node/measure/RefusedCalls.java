package uk.concord.node.measure;

import io.grpc.Status;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts calls that did not get what they asked for, by status and stable reason. */
@Singleton
public final class RefusedCalls {
    private final MeterRegistry registry;

    public RefusedCalls(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One more, for a reason of a fixed set: never one that a caller can make up. */
    public void count(Status.Code code, String reason) {
        Counter.builder("concord.calls.refused")
                .description("Calls that were refused or failed, by status and reason")
                .tags("code", code.name(), "reason", reason)
                .register(registry)
                .increment();
    }
}
