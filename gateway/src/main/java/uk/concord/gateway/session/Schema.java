package uk.concord.gateway.session;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the gateway's own schema up to date. It tries until the database answers, so that the two may start in any order;
 * until then the gateway runs and says that it is not ready.
 */
@Context
public final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final SchemaSettings settings;
    private final Thread worker;
    private volatile boolean ready;

    Schema(SchemaSettings settings) {
        this.settings = settings;
        this.worker = Thread.ofVirtual().name("schema").start(this::migrate);
    }

    /** Whether the schema is up to date. */
    public boolean ready() {
        return ready;
    }

    @PreDestroy
    void stop() {
        worker.interrupt();
    }

    private void migrate() {
        while (!ready && !Thread.currentThread().isInterrupted()) {
            try {
                Flyway.configure()
                        .dataSource(settings.url(), settings.username(), settings.password())
                        .locations("classpath:db/gateway")
                        .load()
                        .migrate();
                ready = true;
            } catch (FlywayException failed) {
                LOG.warn("The gateway's schema cannot be brought up to date yet: {}", failed.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
