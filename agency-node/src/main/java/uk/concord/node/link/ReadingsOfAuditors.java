package uk.concord.node.link;

import io.grpc.StatusRuntimeException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.readings.Reading;
import uk.concord.node.readings.ReadingStore;
import uk.concord.node.readings.ReadingStore.Book;
import uk.concord.node.readings.ReadingWire;

/** Asks each partner now and then what auditors have read in its book, and keeps it beside what was read in the own one. */
@Singleton
class ReadingsOfAuditors {
    private static final Logger log = LoggerFactory.getLogger(ReadingsOfAuditors.class);

    /** Readings of one moment may be written a little after each other: these are asked for again. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private static final int MOST_STEPS = 20;

    private final Links links;
    private final ReadingStore store;

    ReadingsOfAuditors(Links links, ReadingStore store) {
        this.links = links;
        this.store = store;
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    void askAll() {
        for (var link : links.all()) {
            if (!links.isClosed() && link.isOpen()) {
                try {
                    ask(link);
                } catch (StatusRuntimeException away) {
                    // The partner is away, or does not tell such things yet: asked again soon, and nothing is lost by
                    // it.
                    log.debug(
                            "no readings of {}: {}",
                            link.partnership(),
                            away.getStatus().getCode());
                } catch (RuntimeException failed) {
                    log.warn(
                            "readings told by the partner in {} were not kept: {}",
                            link.partnership(),
                            failed.toString());
                }
            }
        }
    }

    private void ask(Link link) {
        var from = store.newestAt(link.partnership(), Book.PARTNERS)
                .map(newest -> newest.minus(AGAIN))
                .orElse(Instant.EPOCH);
        for (int step = 0; step < MOST_STEPS; step++) {
            var told = link.partner().auditReadings(link.partnership(), from);
            var readings = told.stream()
                    .flatMap(one -> ReadingWire.fromPartner(one).stream())
                    .toList();
            if (!readings.isEmpty()) {
                store.add(link.partnership(), Book.PARTNERS, readings);
            }
            if (told.size() < AuditReadings.MOST || readings.isEmpty()) {
                return;
            }
            from = readings.stream()
                    .map(Reading::readAt)
                    .max(Instant::compareTo)
                    .orElse(from);
        }
    }
}
