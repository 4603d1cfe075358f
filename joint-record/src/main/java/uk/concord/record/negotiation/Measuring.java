package uk.concord.record.negotiation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Partnership;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.MeasurePeriod;
import uk.concord.record.terms.Terms;

/** For which periods the measures of agreements are returned, as an observer knows them. */
final class Measuring {
    private Measuring() {}

    /**
     * In order: those on which the agreement counts, until a later one's first day and as notices left it; of a measure about a line those
     * on which the line is paid for.
     */
    static List<MeasurePeriod> periods(View view, Partnership partnership, Agreement agreement, Measure measure) {
        var terms = Notices.remaining(view, partnership, agreement);
        return measured(terms, measure)
                .map(days -> new MeasurePeriod(
                        later(days.from(), agreement.termsFrom()),
                        earlier(earlier(days.to(), terms.to()), lastDay(view, agreement))))
                .map(measure::periods)
                .orElse(List.of());
    }

    /** The last day before a later agreement's first; null where none is later. */
    private static @Nullable LocalDate lastDay(View view, Agreement agreement) {
        var negotiation = agreement.offer().offer().negotiation();
        return view.agreements().stream()
                .filter(other -> other.offer().offer().negotiation() > negotiation)
                .map(other -> other.termsFrom().minusDays(1))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Optional<MeasurePeriod> measured(Terms terms, Measure measure) {
        if (measure.line().isEmpty()) {
            return terms.from() == null || terms.to() == null
                    ? Optional.empty()
                    : Optional.of(new MeasurePeriod(terms.from(), terms.to()));
        }
        return terms.lines().stream()
                .filter(line -> line.lineId().equals(measure.line()))
                .findFirst()
                .flatMap(Measuring::paidFor);
    }

    private static Optional<MeasurePeriod> paidFor(Line line) {
        var first = line.costs().stream()
                .flatMap(cost -> Stream.ofNullable(cost.from()))
                .min(LocalDate::compareTo);
        var last = line.costs().stream()
                .flatMap(cost -> Stream.ofNullable(cost.to()))
                .max(LocalDate::compareTo);
        return first.flatMap(from -> last.map(to -> new MeasurePeriod(from, to)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
