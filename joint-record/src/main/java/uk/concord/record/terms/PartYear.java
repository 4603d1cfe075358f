package uk.concord.record.terms;

import java.math.BigInteger;
import java.time.LocalDate;
import uk.concord.record.Pence;

/**
 * The share of a year's amount that falls to a part of the year: month-exact, and day-exact within a month.
 *
 * <p>Every month weighs a twelfth, every day its share of its month. Each part gets what has accrued by its last day
 * less what had accrued before its first, each rounded down to the penny: so the parts of a year always sum to the whole.
 */
public final class PartYear {
    private static final int MONTHS = 12;

    private PartYear() {}

    /** The share of the days from one to the other, both included, which must lie within the year. */
    public static Pence share(Pence wholeYear, FinancialYear year, LocalDate from, LocalDate to) {
        if (!year.contains(from) || !year.contains(to) || to.isBefore(from)) {
            throw new IllegalArgumentException("The part does not lie within " + year);
        }
        return new Pence(accrued(wholeYear, year, to) - accruedBefore(wholeYear, year, from));
    }

    private static long accruedBefore(Pence wholeYear, FinancialYear year, LocalDate day) {
        return day.equals(year.firstDay()) ? 0 : accrued(wholeYear, year, day.minusDays(1));
    }

    private static long accrued(Pence wholeYear, FinancialYear year, LocalDate day) {
        var monthsBefore = (day.getYear() - year.startYear()) * MONTHS + day.getMonthValue() - 4;
        var daysInMonth = day.lengthOfMonth();
        return BigInteger.valueOf(wholeYear.value())
                .multiply(BigInteger.valueOf((long) monthsBefore * daysInMonth + day.getDayOfMonth()))
                .divide(BigInteger.valueOf((long) MONTHS * daysInMonth))
                .longValueExact();
    }
}
