package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.notice.Accrual;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.YearAmount;

/** What terms make accrue over some days, as notices count it. */
record Spending(LocalDate first, LocalDate last) {

    private record Payer(
            String line,
            @Nullable OrganisationCode payer,
            @Nullable Fund fund) {}

    /** What these lines cost. */
    Pence of(Stream<Line> lines) {
        return new Pence(lines.mapToLong(line -> within(line.costs())).reduce(0, Math::addExact));
    }

    /** By how much what is paid under one differs from the other, whoever pays more or less: each contribution for itself. */
    Pence between(Terms one, Terms other) {
        var difference = new HashMap<>(byPayer(one));
        byPayer(other).forEach((payer, pence) -> difference.merge(payer, -pence, Math::addExact));
        return new Pence(difference.values().stream().mapToLong(Math::absExact).reduce(0, Math::addExact));
    }

    private Map<Payer, Long> byPayer(Terms terms) {
        var sums = new HashMap<Payer, Long>();
        for (var line : terms.lines()) {
            for (var contribution : line.contributions()) {
                sums.merge(payer(line, contribution), within(contribution.amounts()), Math::addExact);
            }
        }
        return sums;
    }

    private static Payer payer(Line line, Contribution contribution) {
        var payer = contribution.payer();
        return new Payer(line.lineId(), payer == null ? null : payer.code(), contribution.fund());
    }

    private long within(List<YearAmount> amounts) {
        return last.isBefore(first)
                ? 0
                : amounts.stream()
                        .flatMap(amount -> Accrual.of(amount).stream())
                        .mapToLong(accrual -> accrual.by(last).value()
                                - accrual.by(first.minusDays(1)).value())
                        .reduce(0, Math::addExact);
    }
}
