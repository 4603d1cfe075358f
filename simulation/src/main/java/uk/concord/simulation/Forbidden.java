package uk.concord.simulation;

import static uk.concord.record.negotiation.VoidReason.ALREADY_IN_DISPUTE;
import static uk.concord.record.negotiation.VoidReason.ALREADY_SAID;
import static uk.concord.record.negotiation.VoidReason.DISPUTE_ENDED;
import static uk.concord.record.negotiation.VoidReason.ESCALATED_TOO_EARLY;
import static uk.concord.record.negotiation.VoidReason.EXTENSION_PENDING;
import static uk.concord.record.negotiation.VoidReason.LADDER_NOT_OVER;
import static uk.concord.record.negotiation.VoidReason.LAST_DAYS_WRONG;
import static uk.concord.record.negotiation.VoidReason.NOTHING_OWED;
import static uk.concord.record.negotiation.VoidReason.NOT_ACKNOWLEDGED;
import static uk.concord.record.negotiation.VoidReason.NOT_A_PERIOD;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_CREDITOR;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_DEBTOR;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_PARTNER;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_RAISER;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_RETURNER;
import static uk.concord.record.negotiation.VoidReason.NO_GROUNDS_TEXT;
import static uk.concord.record.negotiation.VoidReason.NO_PROPOSAL;
import static uk.concord.record.negotiation.VoidReason.PAID_AHEAD;
import static uk.concord.record.negotiation.VoidReason.PAID_TOO_MUCH;
import static uk.concord.record.negotiation.VoidReason.PERIOD_NOT_OVER;
import static uk.concord.record.negotiation.VoidReason.PERSON_REQUIRED;
import static uk.concord.record.negotiation.VoidReason.PROPOSAL_SUPERSEDED;
import static uk.concord.record.negotiation.VoidReason.RUNG_OVER;
import static uk.concord.record.negotiation.VoidReason.SERVICE_REQUIRED;
import static uk.concord.record.negotiation.VoidReason.SETTLEMENT_OPEN;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_EXTENSION;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_PAYMENT;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_PROPOSAL;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.concord.record.negotiation.Refusal;
import uk.concord.record.negotiation.VoidReason;

/**
 * What nobody may do in a dispute, or with returns, and how often it was tried: by people, whose own service refused, and by a service in wrong hands,
 * whose entry was void.
 */
final class Forbidden {
    private static final Set<VoidReason> ALL = EnumSet.of(
            ALREADY_IN_DISPUTE,
            ALREADY_SAID,
            DISPUTE_ENDED,
            ESCALATED_TOO_EARLY,
            EXTENSION_PENDING,
            LADDER_NOT_OVER,
            LAST_DAYS_WRONG,
            NOTHING_OWED,
            NOT_ACKNOWLEDGED,
            NOT_THE_CREDITOR,
            NOT_THE_DEBTOR,
            NOT_THE_PARTNER,
            NOT_THE_RAISER,
            NOT_A_PERIOD,
            NOT_THE_RETURNER,
            NO_GROUNDS_TEXT,
            PAID_AHEAD,
            PAID_TOO_MUCH,
            PERIOD_NOT_OVER,
            PERSON_REQUIRED,
            RUNG_OVER,
            SERVICE_REQUIRED,
            SETTLEMENT_OPEN,
            UNKNOWN_EXTENSION,
            UNKNOWN_PAYMENT,
            UNKNOWN_PROPOSAL,
            PROPOSAL_SUPERSEDED,
            NO_PROPOSAL);

    private final Map<VoidReason, Long> refused = new EnumMap<>(VoidReason.class);
    private final Map<VoidReason, Long> voided = new EnumMap<>(VoidReason.class);

    /** A command in a dispute was refused with this code. */
    void refused(String code) {
        ALL.stream()
                .filter(reason -> Refusal.insteadOf(reason).name().equals(code))
                .forEach(reason -> refused.merge(reason, 1L, Long::sum));
    }

    /** An entry about a dispute was void for this reason. */
    void voided(String code) {
        ALL.stream()
                .filter(reason -> reason.name().equals(code))
                .forEach(reason -> voided.merge(reason, 1L, Long::sum));
    }

    void add(Forbidden other) {
        other.refused.forEach((reason, count) -> refused.merge(reason, count, Long::sum));
        other.voided.forEach((reason, count) -> voided.merge(reason, count, Long::sum));
    }

    /** What was never tried by anybody. */
    Set<String> missing() {
        return ALL.stream()
                .filter(reason -> !refused.containsKey(reason) && !voided.containsKey(reason))
                .map(reason -> reason + " tried")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return ALL.stream()
                .map(reason -> "  " + reason + " refused " + refused.getOrDefault(reason, 0L) + ", void "
                        + voided.getOrDefault(reason, 0L))
                .collect(Collectors.joining("\n"));
    }
}
