package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.AgencyKind;
import uk.concord.record.Partnership;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.performance.DueReturn;
import uk.concord.record.performance.Performance;

/**
 * A return of an agreed measure did not come by its due day. Of each measure every return that came late is found, and the first that is
 * still missing: those after it follow once it is there. Nobody owes a return before both have agreed to it.
 */
final class ReturnMissing implements Rule {

    @Override
    public Stream<Finding> findings(JointRecord record) {
        return Performance.of(record).measures().stream()
                .flatMap(measured -> Stream.concat(
                        measured.periods().stream().filter(DueReturn::cameLate),
                        measured.periods().stream()
                                .filter(due -> due.returns().isEmpty())
                                .limit(1)))
                .flatMap(due -> finding(record, due).stream());
    }

    private static Optional<Finding> finding(JointRecord record, DueReturn due) {
        var from = Days.later(due.due(), agreedOn(record, due)).plusDays(1);
        @Nullable LocalDate until = due.cameOn().orElse(null);
        if (!Findings.everHolds(from, until)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                FindingKind.RETURN_MISSING,
                due.measure().line().isEmpty() ? null : due.measure().line(),
                due.measure().returner(),
                owner(record.partnership(), due.measure().enteredBy()),
                entries(due),
                null,
                from,
                until));
    }

    /** The day on which both had first agreed to this measure. */
    private static LocalDate agreedOn(JointRecord record, DueReturn due) {
        return record.agreements().stream()
                .filter(agreement -> agreement.terms().measures().stream().anyMatch(measure -> measure.measureId()
                        .equals(due.measure().measureId())))
                .map(Reign::agreedOn)
                .min(LocalDate::compareTo)
                .orElseGet(() -> Reign.agreedOn(due.agreement()));
    }

    /** Both decisions, then what was returned. */
    private static List<EntryPlace> entries(DueReturn due) {
        return Stream.concat(
                        Stream.of(
                                due.agreement().offer().entry(), due.agreement().accept()),
                        due.returns().stream().limit(1))
                .map(EntryPlace::of)
                .toList();
    }

    private static @Nullable AgencyCode owner(Partnership partnership, @Nullable AgencyKind enteredBy) {
        return Stream.of(partnership.council(), partnership.health())
                .filter(agency -> agency.kind() == enteredBy)
                .map(agency -> agency.code())
                .findFirst()
                .orElse(null);
    }
}
