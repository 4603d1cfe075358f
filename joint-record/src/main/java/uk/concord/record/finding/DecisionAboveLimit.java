package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Pence;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Judged;
import uk.concord.record.negotiation.VoidReason;
import uk.concord.record.terms.Totals;

/**
 * A decision was made above the limit that it cites. An ordinary one is void for it and binds nobody, yet somebody made it: that
 * stands until the agency decides validly. Of existing agreements limits are not checked, so one that cites a limit may be above it
 * and be valid; those that cite none have nothing to be held against.
 */
final class DecisionAboveLimit implements Rule {

    @Override
    public Stream<Finding> findings(JointRecord record) {
        var partnership = record.partnership();
        return Stream.concat(
                Stream.of(partnership.council(), partnership.health())
                        .flatMap(agency -> voided(record.entries(agency.code()))),
                record.agreements().stream()
                        .filter(Agreement::existing)
                        .flatMap(agreement -> existing(record, agreement)));
    }

    private static Stream<Finding> voided(List<Judged> log) {
        return log.stream()
                .filter(judged -> judged.verdict().code().equals(VoidReason.OVER_CITED_LIMIT.name()))
                .map(Judged::entry)
                .flatMap(entry -> entry.payload() instanceof Payload.Decided decided
                        ? above(
                                entry,
                                decided.decision().authority().limit(),
                                decided.decision().authority().contribution(),
                                putRight(log, entry))
                        : Stream.empty());
    }

    /** The day of the same agency's next decision that is valid; null while there is none. */
    private static @Nullable LocalDate putRight(List<Judged> log, Entry entry) {
        return log.stream()
                .filter(later -> later.entry().recordSeq() > entry.recordSeq()
                        && later.verdict().isValid()
                        && later.entry().payload() instanceof Payload.Decided)
                .map(later -> Days.of(later.entry()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Finding> existing(JointRecord record, Agreement agreement) {
        return Stream.of(agreement.offer().entry(), agreement.accept())
                .flatMap(entry -> entry.payload() instanceof Payload.Decided decided
                                && decided.decision().authority().limit().isMoreThan(Pence.ZERO)
                        ? above(entry, decided.decision().authority().limit(), own(record, entry, agreement), null)
                        : Stream.empty());
    }

    private static Pence own(JointRecord record, Entry entry, Agreement agreement) {
        return Totals.contributionOf(record.partnership().agency(entry.author()).organisation(), agreement.terms());
    }

    private static Stream<Finding> above(Entry entry, Pence limit, Pence contribution, @Nullable LocalDate until) {
        var from = Days.of(entry);
        return contribution.isMoreThan(limit) && Findings.everHolds(from, until)
                ? Stream.of(new Finding(
                        FindingKind.DECISION_ABOVE_LIMIT,
                        null,
                        null,
                        entry.author(),
                        List.of(EntryPlace.of(entry)),
                        new Pence(contribution.value() - limit.value()),
                        from,
                        until))
                : Stream.empty();
    }
}
