package uk.concord.node.book.append;

import java.time.Instant;
import java.util.Optional;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.PartnerClock;
import uk.concord.node.book.append.Outcome.Kind;
import uk.concord.node.book.append.Outcome.Refused;

/** What forbids appending to the own log at a moment, whatever is to be appended. */
public final class Obstacle {
    private Obstacle() {}

    /** The first that there is; empty when there is none. */
    public static Optional<Refused> of(BookHead head, Instant now, PartnerClock partnerClock) {
        var standing = head.standing();
        if (!standing.appends()) {
            return refused("LINK_" + standing.state().name(), standing.explanation());
        }
        if (head.own().size() == 0) {
            return refused("NOT_READY", "The log of this partnership is not open yet.");
        }
        return ofClock(head, now, partnerClock);
    }

    /** What the clocks have against it. */
    public static Optional<Refused> ofClock(BookHead head, Instant now, PartnerClock partnerClock) {
        if (now.isBefore(head.own().lastRecordedAt())) {
            return refused("CLOCK_BEHIND", "The clock stands before the newest entry. Set it right first.");
        }
        if (partnerClock.isApart()) {
            return refused("CLOCKS_APART", "The clock differs from the partner's by more than a minute.");
        }
        return Optional.empty();
    }

    private static Optional<Refused> refused(String code, String sentence) {
        return Optional.of(new Refused(Kind.UNAVAILABLE, code, sentence, java.util.List.of()));
    }
}
