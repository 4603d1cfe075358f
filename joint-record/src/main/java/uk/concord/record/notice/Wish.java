package uk.concord.record.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.PartYear;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.YearAmount;

/**
 * How people say what shall end: a line, or so much a year of their own money in it. What the notice then states for each
 * period is worked out here, once; the rules only look at what is stated.
 *
 * @param fund from which less shall be paid; null when the whole line shall end
 * @param yearly how much less a full financial year
 */
public record Wish(String lineId, @Nullable Fund fund, Pence yearly) {

    /**
     * What a notice to that effect ends. Of each period it takes the share of the days that lie after the last day, but
     * never more than is left of it then.
     *
     * @param agreed the terms in force as they were agreed
     * @param left what notices given before have left of them
     */
    public static Ending ending(
            List<Wish> wishes, Terms agreed, Terms left, OrganisationCode giver, LocalDate lastDay) {
        var lines = new ArrayList<EndedLine>();
        for (var lineId : wishes.stream().map(Wish::lineId).distinct().toList()) {
            var amounts = wishes.stream()
                    .filter(wish -> wish.lineId().equals(lineId) && wish.fund() != null)
                    .flatMap(wish -> wish.amounts(agreed, left, giver, lastDay).stream())
                    .toList();
            lines.add(new EndedLine(lineId, amounts));
        }
        return new Ending(lastDay, lines);
    }

    private List<EndedAmount> amounts(Terms agreed, Terms left, OrganisationCode giver, LocalDate lastDay) {
        var amounts = new ArrayList<EndedAmount>();
        for (var period : contributed(left, giver)) {
            var whole = contributed(agreed, giver).stream()
                    .filter(amount -> amount.from() != null && amount.from().equals(period.from()))
                    .findFirst()
                    .flatMap(Accrual::of);
            Accrual.of(period)
                    .flatMap(still -> whole.flatMap(all -> ended(all, still, lastDay)))
                    .ifPresent(amounts::add);
        }
        return amounts;
    }

    private Optional<EndedAmount> ended(Accrual agreed, Accrual left, LocalDate lastDay) {
        var first = lastDay.plusDays(1).isBefore(left.from()) ? left.from() : lastDay.plusDays(1);
        if (fund == null || first.isAfter(left.to())) {
            return Optional.empty();
        }
        var wanted = PartYear.share(yearly, left.year(), first, left.to()).value();
        var most = left.amount().value() - agreed.by(lastDay).value();
        var ends = Math.min(wanted, most);
        return ends > 0 ? Optional.of(new EndedAmount(fund, left.from(), new Pence(ends))) : Optional.empty();
    }

    private List<YearAmount> contributed(Terms terms, OrganisationCode giver) {
        return terms.lines().stream()
                .filter(line -> line.lineId().equals(lineId))
                .flatMap(line -> line.contributions().stream())
                .filter(contribution -> isOwn(contribution, giver))
                .flatMap(contribution -> contribution.amounts().stream())
                .toList();
    }

    private boolean isOwn(Contribution contribution, OrganisationCode giver) {
        return contribution.fund() == fund
                && contribution.payer() != null
                && contribution.payer().code().equals(giver);
    }
}
