package uk.concord.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Gives our timers, calls and requests the same limits in every process, so that what was quick can be added up over all. */
@Singleton
final class Buckets implements MeterFilter {
    private static final List<String> OURS = List.of("concord.", "grpc.", "http.server.");

    /** In nanoseconds, as timers count. */
    private static final double[] LIMITS = IntStream.of(1, 5, 10, 25, 50, 100, 150, 250, 500, 1_000, 2_500, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getType() == Meter.Type.TIMER && OURS.stream().anyMatch(id.getName()::startsWith)
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(LIMITS)
                        .build()
                        .merge(config)
                : config;
    }
}
