package uk.concord.gateway.session;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes ended sessions from the database now and then; they could not be used any more anyway. */
@Singleton
final class SessionSweep {
    private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);

    private final Sessions sessions;

    SessionSweep(Sessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(initialDelay = "2m", fixedDelay = "10m")
    void sweep() {
        try {
            LOG.debug("{} ended sessions removed", sessions.sweep());
        } catch (RuntimeException away) {
            LOG.warn("Ended sessions could not be removed now: {}", away.toString());
        }
    }
}
