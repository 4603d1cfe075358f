package uk.concord.node.link;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.book.Book;
import uk.concord.node.book.Healing;
import uk.concord.node.book.Standing;
import uk.concord.node.book.Store;
import uk.concord.record.PartnershipId;

/** Writes a line each time that a book comes to stand otherwise than before, and what was done when it is whole again. */
@Singleton
class StandingLog {
    private static final Logger log = LoggerFactory.getLogger(StandingLog.class);

    private final Links links;
    private final Store store;
    private final Map<PartnershipId, Standing> told = new ConcurrentHashMap<>();

    StandingLog(Links links, Store store) {
        this.links = links;
        this.store = store;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "2s")
    void look() {
        for (var link : links.all()) {
            if (link.isOpen() && !links.isClosed()) {
                try {
                    store.<Boolean>read(link.partnership(), book -> look(link.partnership(), book));
                } catch (RuntimeException unreadable) {
                    // Said by whoever needs the database; what it says is looked at again.
                    log.debug("the standing of {} could not be read", link.partnership(), unreadable);
                }
            }
        }
    }

    private boolean look(PartnershipId partnership, Book book) {
        var now = book.head().standing();
        var before = told.put(partnership, now);
        if (now.equals(before == null ? Standing.SOUND : before)) {
            return false;
        }
        if (now.state() == Standing.State.SOUND) {
            book.newestHealing()
                    .filter(healing -> !healing.isOpen())
                    .ifPresentOrElse(
                            healing -> whole(partnership, healing),
                            () -> log.info("the book of {} is sound again", partnership));
        } else {
            log.atWarn()
                    .addKeyValue("partnership", partnership.value())
                    .addKeyValue("state", now.state().name())
                    .addKeyValue("problem", now.problem())
                    .log("the book of {} is {} ({}): {}", partnership, now.state(), now.problem(), now.explanation());
        }
        return true;
    }

    private static void whole(PartnershipId partnership, Healing healing) {
        log.info(
                "the book of {} is whole since {}: found older than what it had signed at {} ({}), {} own entries fetched from"
                        + " the partner, {} of the partner's taken in again",
                partnership,
                healing.ended(),
                healing.found(),
                healing.problem(),
                healing.ownTo() - healing.ownFrom(),
                healing.mirrorTo() - healing.mirrorFrom());
    }
}
