package uk.concord.node.negotiation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Pence;

/**
 * What a decision commits or ends, as far as authority asks.
 *
 * @param contribution the agency's own money over the whole period, or what is left of it where it ends
 * @param existing true when the agreement was made elsewhere, so that no limit is asked for
 * @param from the first day of the terms; null where no reason is asked for deciding after it
 */
public record Commitment(
        Pence contribution, boolean existing, @Nullable LocalDate from) {
    /** What giving notice ends: saving is held against a limit as spending is. */
    static Commitment ending(Pence ends) {
        return new Commitment(ends, false, null);
    }

    /** True when the terms began before a day. */
    boolean beganBefore(LocalDate day) {
        return from != null && from.isBefore(day);
    }
}
