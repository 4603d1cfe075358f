package uk.concord.record.terms;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** A financial year, 1 April to 31 March, named by its first calendar year: 2017 is 2017/18. */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {
    /** The first year that terms may speak of. */
    public static final int FIRST = 1990;
    /** The last year that terms may speak of. */
    public static final int LAST = 2099;

    public FinancialYear {
        if (startYear < FIRST || startYear > LAST) {
            throw new IllegalArgumentException("Financial years run from " + FIRST + " to " + LAST);
        }
    }

    public static FinancialYear containing(LocalDate day) {
        return new FinancialYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** The last days of its quarters: 30 June, 30 September, 31 December and 31 March. */
    public List<LocalDate> quarters() {
        return List.of(
                LocalDate.of(startYear, Month.JUNE, 30),
                LocalDate.of(startYear, Month.SEPTEMBER, 30),
                LocalDate.of(startYear, Month.DECEMBER, 31),
                lastDay());
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /** As people write it: "2017/18". */
    @Override
    public String toString() {
        int end = (startYear + 1) % 100;
        return startYear + (end < 10 ? "/0" : "/") + end;
    }
}
