package uk.concord.node.book.lease;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import uk.concord.node.book.BookException.Deposed;
import uk.concord.node.book.BookException.MarksBehind;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Lease;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Store;
import uk.concord.record.PartnershipId;

/**
 * One instance's right to append and sign in one partnership. The time it is valid for only says when another may take over;
 * what makes it safe is the fence, compared under the partnership's lock and at every write of the last-signed file.
 */
public final class SigningLease {
    private static final long NOT_HELD = 0;

    private final PartnershipId partnership;
    private final Store store;
    private final LastSigned lastSigned;
    private final InstantSource securityTime;
    private final String holder;
    private final Duration length;
    private volatile long fence = NOT_HELD;
    private volatile Instant until = Instant.EPOCH;
    private volatile String otherHolder = "";
    private boolean tried;

    /**
     * A lease that nobody holds yet.
     *
     * @param store without a fence
     * @param holder a name that no two instances have at the same time, and that stays the same when one is started again
     * @param length how long it is valid for each time it is taken or kept
     */
    public SigningLease(
            PartnershipId partnership,
            Store store,
            LastSigned lastSigned,
            InstantSource securityTime,
            String holder,
            Duration length) {
        this.partnership = partnership;
        this.store = store;
        this.lastSigned = lastSigned;
        this.securityTime = securityTime;
        this.holder = holder;
        this.length = length;
    }

    /** Takes the lease if it is free, keeps it if it is held. True when this instance holds it; to be called again soon. */
    public synchronized boolean keep() {
        var now = securityTime.instant().truncatedTo(ChronoUnit.MICROS);
        if (isHeld() && now.isBefore(until.minus(length.dividedBy(2)))) {
            return true;
        }
        return isHeld() ? renew(now) : take(now);
    }

    /** True until this instance has found out that another one has taken over. */
    public boolean isHeld() {
        return fence != NOT_HELD;
    }

    /** True while nobody else can have taken over. */
    public boolean isValid() {
        return isHeld() && securityTime.instant().isBefore(until);
    }

    /** For people, while it is not held. */
    public String whyNotHeld() {
        return otherHolder.isEmpty()
                ? "This instance of the service is about to take over this partnership."
                : "Another instance of this service, " + otherHolder + ", appends and signs in this partnership now.";
    }

    /** Gives it up, so that another instance need not wait. */
    public synchronized void release() {
        if (isHeld()) {
            var mine = fence;
            fence = NOT_HELD;
            store.<Boolean>locked(partnership, book -> {
                var found = book.lease();
                if (found.fence() == mine) {
                    book.moveLease(found.until(Instant.EPOCH));
                }
                return true;
            });
        }
    }

    /** Refuses to go on in this transaction when another instance has taken over. */
    void check(LockedBook book) {
        var found = book.lease();
        if (!isHeld() || found.fence() != fence) {
            deposed(found);
            throw new Deposed(whyNotHeld());
        }
    }

    private boolean renew(Instant now) {
        var end = now.plus(length);
        boolean kept = store.<Boolean>locked(partnership, book -> {
            var found = book.lease();
            if (found.fence() != fence) {
                deposed(found);
                return false;
            }
            book.moveLease(found.until(end));
            return true;
        });
        until = kept ? end : until;
        return kept;
    }

    private boolean take(Instant now) {
        var filed = lastSigned.fence(partnership);
        var end = now.plus(length);
        var taken = store.<OptionalLong>locked(partnership, book -> take(book, filed, now, end));
        tried = true;
        if (taken.isEmpty()) {
            return false;
        }
        var mine = taken.getAsLong();
        // From here on whoever wrote the file before can do so no more.
        lastSigned.raiseFence(partnership, mine);
        boolean still = store.<Boolean>locked(partnership, book -> {
            var found = book.lease();
            if (found.fence() == mine) {
                book.moveLease(found.filed());
            }
            return found.fence() == mine;
        });
        if (still) {
            until = end;
            fence = mine;
            otherHolder = "";
        }
        return still;
    }

    private OptionalLong take(LockedBook book, OptionalLong filed, Instant now, Instant end) {
        var found = book.lease();
        // Whoever bears this name and is only just starting is what comes after a process that has ended.
        var own = !tried && found.holder().equals(holder);
        if (!own && now.isBefore(found.until())) {
            otherHolder = found.holder();
            return OptionalLong.empty();
        }
        if (filed.isPresent() && filed.getAsLong() < found.filedFence()) {
            throw new MarksBehind("The file that says what was last signed in " + partnership
                    + " is an older copy, or not the one that the instance before this one wrote.");
        }
        var next = Math.max(found.fence(), filed.orElse(0)) + 1;
        book.moveLease(new Lease(next, found.filedFence(), holder, end));
        return OptionalLong.of(next);
    }

    private void deposed(Lease found) {
        fence = NOT_HELD;
        otherHolder = found.holder();
    }
}
