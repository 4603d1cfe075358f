package uk.concord.node.book;

import java.time.Duration;
import java.time.Instant;

/** How far the partner's clock was from the own at the last contact. Forgotten at a restart. */
public final class PartnerClock {
    /** Further apart than this, nothing is appended. */
    public static final Duration SAFE = Duration.ofSeconds(60);

    private volatile Duration difference = Duration.ZERO;

    /** Partner's clock less own clock. */
    public Duration difference() {
        return difference;
    }

    /** True when the clocks differ by more than is safe. */
    public boolean isApart() {
        return difference.abs().compareTo(SAFE) > 0;
    }

    /**
     * Notes what the partner's clock said in an answer that was asked for at one time and came at another. Only what lies
     * outside those two is a difference; the rest is the way there and back.
     */
    public void answered(Instant asked, Instant partner, Instant came) {
        if (partner.isBefore(asked)) {
            difference = Duration.between(asked, partner);
        } else if (partner.isAfter(came)) {
            difference = Duration.between(came, partner);
        } else {
            difference = Duration.ZERO;
        }
    }

    /** Notes what the partner's clock said in a message of unknown age: only a time ahead of the own tells anything. */
    public void heard(Instant partner, Instant now) {
        if (Duration.between(now, partner).compareTo(SAFE) > 0) {
            difference = Duration.between(now, partner);
        }
    }
}
