package uk.concord.record.finding;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Pence;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.notice.Given;
import uk.concord.record.notice.Remaining;
import uk.concord.record.terms.Terms;

/**
 * The later of both decisions took effect after the terms had begun to apply to money. At stake is what had accrued by then; of a
 * variation only what it changes for those days, for the rest had been agreed before.
 */
final class DecidedAfterItBegan implements Rule {

    @Override
    public Stream<Finding> findings(JointRecord record) {
        return Reign.of(record).stream().flatMap(reign -> late(record, reign));
    }

    private static Stream<Finding> late(JointRecord record, Reign reign) {
        var agreement = reign.agreement();
        if (!agreement.authorisedFrom().isAfter(agreement.termsFrom())) {
            return Stream.empty();
        }
        var money = accrued(record, agreement, reign.before());
        var kind =
                agreement.existing() ? FindingKind.EXISTING_DECIDED_AFTER_IT_BEGAN : FindingKind.DECIDED_AFTER_IT_BEGAN;
        return money.equals(Pence.ZERO)
                ? Stream.empty()
                : Stream.of(new Finding(
                        kind, null, null, owner(agreement), reign.entries(), money, reign.agreedOn(), null));
    }

    private static Pence accrued(JointRecord record, Agreement agreement, @Nullable Agreement before) {
        var days =
                new Spending(agreement.termsFrom(), agreement.authorisedFrom().minusDays(1));
        return before == null
                ? days.of(agreement.terms().lines().stream())
                : days.between(agreement.terms(), asNoticed(record, before));
    }

    /** What a notice had ended of the agreement before was not agreed any more. */
    private static Terms asNoticed(JointRecord record, Agreement before) {
        List<Given> notices = record.notices().stream()
                .filter(notice -> notice.notice().offer().equals(before.offer().reference()))
                .map(notice -> new Given(
                        record.partnership().agency(notice.giver()).organisation(),
                        notice.notice().ending()))
                .toList();
        return Remaining.of(before.terms(), notices);
    }

    /** Whose decision was late; null when both were. */
    private static @Nullable AgencyCode owner(Agreement agreement) {
        var offerer = agreement.offer().offerer();
        var answerer = agreement.accept().author();
        var began = agreement.termsFrom();
        var offeredLate = agreement.offer().offer().decision().effectiveOn().isAfter(began);
        var acceptedLate = agreement.accept().payload() instanceof Payload.Accept accept
                && accept.decision().effectiveOn().isAfter(began);
        if (offeredLate && acceptedLate) {
            return null;
        }
        return offeredLate ? offerer : answerer;
    }
}
