package uk.concord.record.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Pence;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.YearAmount;

/**
 * What agreed terms still say once notices have taken effect. The order of the notices makes no difference, so that both
 * books come to the same.
 *
 * <p>Of a line that ends, a period keeps what has accrued by the last day. Of an amount that ends, a period keeps at least
 * what has accrued by the notice's last day. What a line costs is the sum of what is still contributed.
 */
public final class Remaining {
    private final Terms terms;
    private final List<Given> notices;

    private Remaining(Terms terms, List<Given> notices) {
        this.terms = terms;
        this.notices = notices;
    }

    /** The terms with what has ended taken away; a line of which nothing is left has neither costs nor contributions. */
    public static Terms of(Terms terms, List<Given> notices) {
        return notices.isEmpty() ? terms : new Remaining(terms, List.copyOf(notices)).remaining();
    }

    /** True when a notice takes off more than is left after its last day, those before it counted. */
    static boolean isOverdrawn(Terms terms, List<Given> before, Given notice) {
        var notices = new ArrayList<>(before);
        notices.add(notice);
        return new Remaining(terms, notices).isOverdrawnBy(notice);
    }

    private boolean isOverdrawnBy(Given notice) {
        for (var line : terms.lines()) {
            var end = earlier(endOfAll(), endOf(line));
            for (var contribution : line.contributions()) {
                for (var amount : contribution.amounts()) {
                    var cuts = cuts(line, contribution, amount);
                    var named =
                            !cuts(List.of(notice), line, contribution, amount).isEmpty();
                    if (named
                            && Accrual.of(amount)
                                    .filter(accrual -> accrual.isOverdrawn(end, cuts))
                                    .isPresent()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private @Nullable LocalDate endOfAll() {
        return earliest(notices.stream()
                .map(Given::ending)
                .filter(Ending::isWhole)
                .map(Ending::lastDay)
                .toList());
    }

    private Terms remaining() {
        var end = endOfAll();
        return terms.with(
                earlier(terms.to(), end),
                terms.lines().stream().map(line -> line(line, end)).toList(),
                terms.providers());
    }

    private Line line(Line line, @Nullable LocalDate endOfAll) {
        var end = earlier(endOfAll, endOf(line));
        var contributions = line.contributions().stream()
                .map(contribution -> contribution(line, contribution, end))
                .toList();
        return new Line(
                line.lineId(),
                line.name(),
                line.legalBasis(),
                line.payee(),
                line.costs().stream()
                        .flatMap(cost -> left(cost, end, List.of()).map(kept -> costing(kept, contributions)).stream())
                        .toList(),
                contributions,
                line.provenance());
    }

    private @Nullable LocalDate endOf(Line line) {
        return earliest(notices.stream()
                .map(Given::ending)
                .filter(ending -> ending.lines().stream()
                        .anyMatch(ended -> ended.isWhole() && ended.lineId().equals(line.lineId())))
                .map(Ending::lastDay)
                .toList());
    }

    private Contribution contribution(Line line, Contribution contribution, @Nullable LocalDate end) {
        var amounts = new ArrayList<YearAmount>();
        for (var amount : contribution.amounts()) {
            left(amount, end, cuts(line, contribution, amount)).ifPresent(amounts::add);
        }
        return new Contribution(contribution.payer(), contribution.fund(), contribution.thirdParty(), amounts);
    }

    private List<Cut> cuts(Line line, Contribution contribution, YearAmount amount) {
        return cuts(notices, line, contribution, amount);
    }

    private static List<Cut> cuts(List<Given> notices, Line line, Contribution contribution, YearAmount amount) {
        return notices.stream()
                .filter(notice -> isBy(contribution.payer(), notice))
                .flatMap(notice -> notice.ending().lines().stream()
                        .filter(ended -> ended.lineId().equals(line.lineId()))
                        .flatMap(ended -> ended.amounts().stream())
                        .filter(ended -> ended.fund() == contribution.fund()
                                && ended.periodFrom().equals(amount.from()))
                        .map(ended -> new Cut(notice.ending().lastDay(), ended.amount())))
                .toList();
    }

    private static boolean isBy(@Nullable Organisation payer, Given notice) {
        return payer != null && payer.code().equals(notice.giver());
    }

    /** What is left of a period's amount; nothing when it ends before the period begins. */
    private static Optional<YearAmount> left(YearAmount amount, @Nullable LocalDate end, List<Cut> cuts) {
        return Accrual.of(amount).flatMap(accrual -> accrual.left(end, cuts));
    }

    private static YearAmount costing(YearAmount period, List<Contribution> contributions) {
        var sum = contributions.stream()
                .flatMap(contribution -> contribution.amounts().stream())
                .filter(amount -> Objects.equals(amount.from(), period.from()))
                .map(amount -> amount.amount() == null ? Pence.ZERO : amount.amount())
                .reduce(Pence.ZERO, Pence::plus);
        return new YearAmount(period.year(), period.from(), period.to(), sum);
    }

    private static @Nullable LocalDate earliest(List<LocalDate> days) {
        return days.stream().min(LocalDate::compareTo).orElse(null);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
