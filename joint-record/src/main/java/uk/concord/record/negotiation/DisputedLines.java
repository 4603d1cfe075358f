package uk.concord.record.negotiation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.concord.record.Pence;
import uk.concord.record.notice.Accrual;
import uk.concord.record.terms.Line;

/** What disputed lines cost. */
final class DisputedLines {
    private DisputedLines() {}

    /** True when the line costs something on that day or after it, and did not begin later: money is never disputed where there is none. */
    static boolean isPaidOn(Line line, LocalDate day) {
        return line.costs().stream()
                .anyMatch(cost -> cost.from() != null
                        && cost.to() != null
                        && !day.isBefore(cost.from())
                        && !day.isAfter(cost.to()));
    }

    /** What the lines cost from a day on. */
    static Pence costSince(List<Line> lines, LocalDate day) {
        return lines.stream()
                .flatMap(line -> line.costs().stream())
                .map(cost -> Accrual.of(cost).orElse(null))
                .filter(Objects::nonNull)
                .map(accrual -> new Pence(
                        accrual.amount().value() - accrual.by(day.minusDays(1)).value()))
                .reduce(Pence.ZERO, Pence::plus);
    }
}
