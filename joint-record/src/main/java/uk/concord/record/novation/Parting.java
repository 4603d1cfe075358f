package uk.concord.record.novation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import uk.concord.record.Pence;
import uk.concord.record.notice.Accrual;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.YearAmount;

/**
 * A line parted at a day. A period that the day falls into keeps on the one side what has accrued by the day before, and
 * has the rest on the other: both always sum to the whole. The terms must be agreed ones, which have every amount.
 */
record Parting(LocalDate day) {

    /** True when the line has amounts from the day on. */
    boolean isAfter(Line line) {
        return line.costs().stream().anyMatch(cost -> endsFrom(cost));
    }

    /** True when the line has amounts before the day. */
    boolean isBefore(Line line) {
        return line.costs().stream().anyMatch(cost -> beginsBefore(cost));
    }

    /** The line up to the day before. */
    Line before(Line line) {
        return parted(line, this::before);
    }

    /** The line from the day on. */
    Line after(Line line) {
        return parted(line, this::after);
    }

    /** Of a cut period, what the line costs is what is contributed: both are rounded alike, so that they sum. */
    private static Line parted(Line line, UnaryOperator<List<YearAmount>> part) {
        var contributions = line.contributions().stream()
                .map(paid -> new Contribution(paid.payer(), paid.fund(), paid.thirdParty(), part.apply(paid.amounts())))
                .toList();
        var costs = part.apply(line.costs()).stream()
                .map(cost -> new YearAmount(cost.year(), cost.from(), cost.to(), sum(cost, contributions)))
                .toList();
        return new Line(
                line.lineId(), line.name(), line.legalBasis(), line.payee(), costs, contributions, line.provenance());
    }

    private static Pence sum(YearAmount cost, List<Contribution> contributions) {
        return contributions.stream()
                .flatMap(paid -> paid.amounts().stream())
                .filter(amount -> agreed(amount).from().equals(cost.from()))
                .map(amount -> agreed(amount).amount())
                .reduce(Pence.ZERO, Pence::plus);
    }

    private List<YearAmount> before(List<YearAmount> amounts) {
        return amounts.stream()
                .filter(this::beginsBefore)
                .map(amount -> endsFrom(amount)
                        ? new YearAmount(amount.year(), amount.from(), day.minusDays(1), accrued(amount))
                        : amount)
                .toList();
    }

    private List<YearAmount> after(List<YearAmount> amounts) {
        return amounts.stream()
                .filter(this::endsFrom)
                .map(amount -> beginsBefore(amount)
                        ? new YearAmount(amount.year(), day, amount.to(), outstanding(amount))
                        : amount)
                .toList();
    }

    private boolean beginsBefore(YearAmount amount) {
        return agreed(amount).from().isBefore(day);
    }

    private boolean endsFrom(YearAmount amount) {
        return !agreed(amount).to().isBefore(day);
    }

    private Pence accrued(YearAmount amount) {
        return agreed(amount).by(day.minusDays(1));
    }

    private Pence outstanding(YearAmount amount) {
        return new Pence(agreed(amount).amount().value() - accrued(amount).value());
    }

    private static Accrual agreed(YearAmount amount) {
        return Accrual.of(amount)
                .orElseThrow(() -> new IllegalArgumentException("Agreed terms have every amount and its days"));
    }
}
