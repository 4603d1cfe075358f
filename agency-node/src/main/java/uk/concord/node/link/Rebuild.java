package uk.concord.node.link;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Store;
import uk.concord.node.book.lease.FencedStore;
import uk.concord.node.book.lease.SigningLease;
import uk.concord.node.book.recover.Rebuilding;
import uk.concord.node.clock.SecurityTime;
import uk.concord.record.Partnership;

/**
 * Makes everything anew that this agency's books project from their entries. Holds the lease of each partnership meanwhile, so
 * that no instance of the service works in it.
 */
@Singleton
public final class Rebuild {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Partnerships partnerships;
    private final BookParties parties;
    private final Store store;
    private final LastSigned lastSigned;
    private final SecurityTime securityTime;
    private final InstanceConfiguration instance;

    Rebuild(
            Partnerships partnerships,
            BookParties parties,
            Store store,
            LastSigned lastSigned,
            SecurityTime securityTime,
            InstanceConfiguration instance) {
        this.partnerships = partnerships;
        this.parties = parties;
        this.store = store;
        this.lastSigned = lastSigned;
        this.securityTime = securityTime;
        this.instance = instance;
    }

    /** Thrown when an instance of the service works in a partnership. */
    public static final class StillAtWork extends RuntimeException {
        private static final long serialVersionUID = 1;

        StillAtWork(String message) {
            super(message);
        }
    }

    /** Rebuilds one partnership after another and says a sentence about each. */
    public void all(Consumer<String> says) {
        partnerships.all().forEach(partnership -> one(partnership, says));
    }

    private void one(Partnership partnership, Consumer<String> says) {
        // Another name than the service's: it must wait for one that works, not take its place.
        var lease = new SigningLease(
                partnership.id(),
                store,
                lastSigned,
                securityTime::now,
                instance.name() + " rebuilding",
                instance.lease());
        take(lease, partnership);
        try {
            var began = securityTime.now();
            var rebuilt = new Rebuilding(parties.of(partnership), new FencedStore(store, lease)).run(lease::keep);
            says.accept("rebuilt %s: %d records from %d entries in %.1f s; %d rows had no entries and were removed"
                    .formatted(
                            partnership.id(),
                            rebuilt.records(),
                            rebuilt.entries(),
                            seconds(began, securityTime.now()),
                            rebuilt.removed()));
        } finally {
            lease.release();
        }
    }

    /** A service that was killed leaves a lease behind that ends by itself. */
    private void take(SigningLease lease, Partnership partnership) {
        var end = securityTime.now().plus(instance.lease().multipliedBy(2));
        while (!lease.keep()) {
            if (securityTime.now().isAfter(end)) {
                throw new StillAtWork("The book of " + partnership.id() + " is not rebuilt: " + lease.whyNotHeld()
                        + " Stop the service first.");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1_000.0;
    }
}
