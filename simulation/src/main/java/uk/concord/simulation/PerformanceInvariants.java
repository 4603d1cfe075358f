package uk.concord.simulation;

import java.util.List;
import java.util.stream.Stream;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Judged;
import uk.concord.record.performance.DueReturn;
import uk.concord.record.performance.Performance;

/** I21: what counts was returned by the agency that the measure names, once the period was over, and nothing that was returned is lost. */
final class PerformanceInvariants {
    private final Coverage coverage;

    PerformanceInvariants(Coverage coverage) {
        this.coverage = coverage;
    }

    void check(End end, JointRecord record) {
        var valid = Stream.of(
                        record.partnership().council(), record.partnership().health())
                .flatMap(agency -> record.entries(agency.code()).stream())
                .filter(judged -> judged.verdict().isValid())
                .map(Judged::entry)
                .filter(entry -> entry.payload() instanceof ReturnMade)
                .toList();
        valid.forEach(entry -> entered(record, entry));
        var due = Performance.of(record).measures().stream()
                .flatMap(measured -> measured.periods().stream())
                .toList();
        counted(end, record, valid, due);
        met(due);
    }

    /** Looked up in the terms themselves. */
    private static void entered(JointRecord record, Entry entry) {
        var made = (ReturnMade) entry.payload();
        var by = record.partnership().agency(entry.author()).kind();
        Violation.unless(
                record.offer(made.terms()).flatMap(offer -> offer.terms()).stream()
                        .flatMap(terms -> terms.measures().stream())
                        .anyMatch(measure -> measure.measureId().equals(made.measure()) && measure.enteredBy() == by),
                "I21: a return of " + record.id() + " by an agency that its measure does not name");
        Violation.unless(
                made.returnedOn().isAfter(made.period().to()),
                "I21: a return of " + record.id() + " within its period");
    }

    /** Only a later agreement, or a notice that the author did not know of, can take days away. */
    private static void counted(End end, JointRecord record, List<Entry> valid, List<DueReturn> due) {
        var found = due.stream().mapToLong(one -> one.returns().size()).sum();
        var taken = record.agreements().size() > 1 || !record.notices().isEmpty();
        Violation.unless(
                taken ? found <= valid.size() : found == valid.size(),
                "I21: of " + record.id() + " at " + end + " " + found + " returns count, and " + valid.size()
                        + " were made");
    }

    private void met(List<DueReturn> due) {
        for (var one : due) {
            if (!one.returns().isEmpty()) {
                coverage.met(one.cameLate() ? Event.RETURN_LATE : Event.RETURN_IN_TIME);
            }
            if (one.returns().size() > 1) {
                coverage.met(Event.RETURN_CORRECTED);
            }
        }
    }
}
