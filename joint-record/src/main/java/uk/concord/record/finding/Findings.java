package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.JointRecord;

/**
 * Everything that the rules find in a record: a pure function of its fold, so both agencies find the same. A new rule is a class
 * beside these and one line here.
 *
 * <p>Some things that are looked for elsewhere cannot stand in a record at all: shares that do not sum to the cost make an offer
 * void, and so does an aligned line that one agency pays to the other.
 */
public final class Findings {
    private static final List<Rule> RULES = List.of(
            new DecidedAfterItBegan(),
            new DecisionAboveLimit(),
            new PastReview(),
            new ExpiredWithoutSuccessor(),
            new SupersededCode(),
            new InterimNotReconciled(),
            new ClaimUnpaid(),
            new PaymentNotConfirmed(),
            new LadderOver(),
            new SpentBeforeDecided(),
            new RanOn(),
            new SpentOverLine(),
            new ContributionUnpaid(),
            new ReturnMissing());

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::kind)
            .thenComparing(Finding::from)
            .thenComparing(Finding::line, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::organisation, Comparator.nullsFirst(OrganisationCode.ORDER))
            .thenComparing(finding -> finding.entries().getFirst(), placeOrder());

    private Findings() {}

    /** All of them, those that hold no more and those that do not hold yet too: by kind, then from when. */
    public static List<Finding> of(JointRecord record) {
        return RULES.stream()
                .flatMap(rule -> rule.findings(record))
                .sorted(ORDER)
                .toList();
    }

    private static Comparator<EntryPlace> placeOrder() {
        return Comparator.<EntryPlace, String>comparing(place -> place.origin().toString())
                .thenComparingLong(EntryPlace::index);
    }

    /** True when something that begins and ends so holds on any day. */
    static boolean everHolds(LocalDate from, @Nullable LocalDate until) {
        return until == null || until.isAfter(from);
    }
}
