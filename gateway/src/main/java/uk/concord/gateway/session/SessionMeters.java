package uk.concord.gateway.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/** Shows operators how many sessions live. */
@Singleton
final class SessionMeters implements ApplicationEventListener<StartupEvent> {
    private final MeterRegistry registry;
    private final Sessions sessions;

    SessionMeters(MeterRegistry registry, Sessions sessions) {
        this.registry = registry;
        this.sessions = sessions;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        Gauge.builder("concord.sessions", sessions, SessionMeters::living)
                .description("Sessions that have not ended; no number while the gateway's schema cannot be read")
                .register(registry);
    }

    private static double living(Sessions sessions) {
        try {
            return sessions.living();
        } catch (RuntimeException away) {
            // Readiness says so aloud.
            return Double.NaN;
        }
    }
}
