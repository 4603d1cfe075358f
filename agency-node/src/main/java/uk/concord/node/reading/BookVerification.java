package uk.concord.node.reading;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.log.Frontier;
import uk.concord.log.Hash;
import uk.concord.log.Merkle;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Book;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.clock.SecurityTime;
import uk.concord.record.PartnershipId;

/**
 * Verifies both stored logs by itself: hashes every entry's bytes anew, from the first after each start, and compares the
 * root with the head's. What was changed in the database behind the service's back shows here.
 */
@Singleton
class BookVerification {
    private static final Logger log = LoggerFactory.getLogger(BookVerification.class);
    private static final int ENTRIES_AT_A_TIME = 2_000;
    private static final long BYTES_AT_A_TIME = 4L * 1024 * 1024;

    private final Store store;
    private final Partnerships partnerships;
    private final SecurityTime time;
    private final Map<Log, Verified> verified = new ConcurrentHashMap<>();

    BookVerification(Store store, Partnerships partnerships, SecurityTime time) {
        this.store = store;
        this.partnerships = partnerships;
        this.time = time;
    }

    private record Log(PartnershipId partnership, Side side) {}

    /** How far a log has been verified. */
    Verified of(PartnershipId partnership, Side side) {
        return verified.getOrDefault(new Log(partnership, side), Verified.NOTHING);
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "5s")
    void verifyAll() {
        for (var partnership : partnerships.all()) {
            for (var side : Side.values()) {
                try {
                    verify(new Log(partnership.id(), side));
                } catch (RuntimeException unreadable) {
                    log.warn(
                            "the {} log of {} could not be verified now: {}",
                            side,
                            partnership.id(),
                            unreadable.toString());
                }
            }
        }
    }

    private void verify(Log which) {
        var before = of(which.partnership(), which.side());
        var frontier = before.frontier();
        while (true) {
            var from = frontier.size();
            List<StoredEntry> next = store.read(
                    which.partnership(), book -> book.entries(which.side(), from, ENTRIES_AT_A_TIME, BYTES_AT_A_TIME));
            if (next.isEmpty()) {
                break;
            }
            frontier = extend(frontier, next);
        }
        if (agrees(which, frontier)) {
            verified.put(which, new Verified(frontier, time.now()));
        }
    }

    private static Frontier extend(Frontier frontier, List<StoredEntry> entries) {
        var extended = frontier;
        for (var entry : entries) {
            extended = extended.append(Merkle.leaf(entry.envelope().toArray()));
        }
        return extended;
    }

    /** The head may have moved on meanwhile; then the checkpoint at that size, or the next round, tells. */
    private boolean agrees(Log which, Frontier frontier) {
        var expected = store.read(which.partnership(), book -> root(book, which.side(), frontier.size()));
        if (expected.isEmpty()) {
            return false;
        }
        if (expected.get().equals(frontier.root())) {
            return true;
        }
        log.error(
                "the {} log of {} is not what was written: its root at {} differs from the head's",
                which.side(),
                which.partnership(),
                frontier.size());
        return false;
    }

    private static Optional<Hash> root(Book book, Side side, long size) {
        var head = book.head().log(side);
        return head.size() == size ? Optional.of(head.frontier().root()) : Optional.empty();
    }
}
