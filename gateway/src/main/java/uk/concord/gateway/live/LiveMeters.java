package uk.concord.gateway.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/** Shows operators how many pages are kept up to date. */
@Singleton
final class LiveMeters implements ApplicationEventListener<StartupEvent> {
    private final MeterRegistry registry;
    private final LiveStreams streams;

    LiveMeters(MeterRegistry registry, LiveStreams streams) {
        this.registry = registry;
        this.streams = streams;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        Gauge.builder("concord.live.pages", streams, LiveStreams::countAll)
                .description("Open pages that are told what changes")
                .register(registry);
    }
}
