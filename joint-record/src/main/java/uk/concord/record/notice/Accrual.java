package uk.concord.record.notice;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Pence;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.YearAmount;

/**
 * A period's amount as it accrues: month-exact, and day-exact within a month, each sum rounded down to the penny, as
 * {@link uk.concord.record.terms.PartYear} shares out a year.
 */
public record Accrual(FinancialYear year, LocalDate from, LocalDate to, Pence amount) {
    /** Divisible by the number of days of every month: the weight of a month. */
    private static final long MONTH = 4L * 3 * 5 * 7 * 29 * 31;

    /** Empty for an amount that is not filled in. */
    public static Optional<Accrual> of(YearAmount amount) {
        return amount.year() == null || amount.from() == null || amount.to() == null || amount.amount() == null
                ? Optional.empty()
                : Optional.of(new Accrual(amount.year(), amount.from(), amount.to(), amount.amount()));
    }

    /** What has accrued by the end of a day. */
    public Pence by(LocalDate day) {
        if (day.isBefore(from)) {
            return Pence.ZERO;
        }
        if (!day.isBefore(to)) {
            return amount;
        }
        var before = weight(from.minusDays(1));
        return new Pence(BigInteger.valueOf(amount.value())
                .multiply(BigInteger.valueOf(weight(day) - before))
                .divide(BigInteger.valueOf(weight(to) - before))
                .longValueExact());
    }

    /** What is left when it ends on a day, if any, and amounts are cut; empty when it ends before it begins. */
    Optional<YearAmount> left(@Nullable LocalDate end, List<Cut> cuts) {
        var lastDay = end == null || end.isAfter(to) ? to : end;
        if (lastDay.isBefore(from)) {
            return Optional.empty();
        }
        var uncut = by(lastDay).value();
        var left = cuts.isEmpty() ? uncut : Math.max(untouched(lastDay, cuts), uncut - sum(cuts));
        return Optional.of(new YearAmount(year, from, lastDay, new Pence(left)));
    }

    /** True when more is cut than falls after the first cut's last day. */
    boolean isOverdrawn(@Nullable LocalDate end, List<Cut> cuts) {
        var lastDay = end == null || end.isAfter(to) ? to : end;
        return by(lastDay).value() - sum(cuts) < untouched(lastDay, cuts);
    }

    private long untouched(LocalDate lastDay, List<Cut> cuts) {
        var first = cuts.stream().map(Cut::lastDay).min(LocalDate::compareTo).orElse(lastDay);
        return by(first.isBefore(lastDay) ? first : lastDay).value();
    }

    private static long sum(List<Cut> cuts) {
        return cuts.stream().map(Cut::amount).reduce(Pence.ZERO, Pence::plus).value();
    }

    /** Months since the year 0 and the day's share of its month, in units of {@link #MONTH}. */
    private static long weight(LocalDate day) {
        var months = ChronoUnit.MONTHS.between(LocalDate.of(0, 1, 1), day.withDayOfMonth(1));
        return months * MONTH + day.getDayOfMonth() * (MONTH / day.lengthOfMonth());
    }
}
