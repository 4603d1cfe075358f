package uk.concord.record.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.terms.Measure;

/**
 * What the agreements of one record promise to measure, and what was returned of it. The same in both books, whatever day it is.
 *
 * @param measures in the order in which the agreements have them, those that only earlier agreements have first
 */
public record Performance(List<Measured> measures) {

    public Performance {
        measures = List.copyOf(measures);
    }

    /**
     * A measure through all agreements that have it.
     *
     * @param measure as the latest of them has it
     * @param periods in order, each under the agreement in force for it
     */
    public record Measured(Measure measure, List<DueReturn> periods) {
        public Measured {
            periods = List.copyOf(periods);
        }
    }

    public static Performance of(JointRecord record) {
        var agreements = record.agreements();
        var measured = new LinkedHashMap<String, Measured>();
        for (var agreement : agreements) {
            for (var measure : agreement.terms().measures()) {
                var before = measured.remove(measure.measureId());
                var periods = new ArrayList<>(before == null ? List.<DueReturn>of() : before.periods());
                periods.addAll(due(record, agreement, measure));
                periods.sort(Comparator.comparing(due -> due.period().from()));
                measured.put(measure.measureId(), new Measured(measure, periods));
            }
        }
        return new Performance(List.copyOf(measured.values()));
    }

    private static List<DueReturn> due(JointRecord record, Agreement agreement, Measure measure) {
        var returns = returns(record, measure);
        return record.periods(agreement, measure).stream()
                .map(period -> new DueReturn(
                        agreement,
                        measure,
                        period,
                        measure.due(period),
                        returns.getOrDefault(period.from(), List.of())))
                .toList();
    }

    /**
     * By the period's first day, since a notice or a later agreement that was not known yet may have cut the period short meanwhile. Of one agreement
     * one agency enters a measure's returns, so its log orders them; those under later agreements follow.
     */
    private static Map<LocalDate, List<Entry>> returns(JointRecord record, Measure measure) {
        return record.returns().stream()
                .filter(entry -> made(entry).measure().equals(measure.measureId()))
                .sorted(Comparator.<Entry>comparingInt(entry -> negotiation(record, made(entry)))
                        .thenComparingLong(Entry::recordSeq))
                .collect(Collectors.groupingBy(entry -> made(entry).period().from()));
    }

    private static int negotiation(JointRecord record, ReturnMade made) {
        return record.offer(made.terms())
                .map(offer -> offer.offer().negotiation())
                .orElse(0);
    }

    private static ReturnMade made(Entry entry) {
        return (ReturnMade) entry.payload();
    }
}
