package uk.concord.dev.story;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Spreads a yearly amount over financial years by whole months, so that twelve months always cost exactly the yearly amount. */
final class PartYears {
    private PartYears() {}

    /** A financial year, or the part of one that lies within the period. */
    record Part(int financialYear, LocalDate from, LocalDate to, long pence) {}

    /** The parts in order. The period begins on the first and ends on the last day of a month. */
    static List<Part> of(LocalDate from, LocalDate to, long pencePerYear) {
        if (from.getDayOfMonth() != 1 || to.plusDays(1).getDayOfMonth() != 1 || !from.isBefore(to)) {
            throw new IllegalArgumentException("expected whole months, found " + from + " to " + to);
        }
        var parts = new ArrayList<Part>();
        long spread = 0;
        var start = from;
        while (!start.isAfter(to)) {
            int year = financialYear(start);
            var end = earlier(LocalDate.of(year + 1, Month.MARCH, 31), to);
            // Rounding the running total and not each part keeps the pennies of a broken first year for the last.
            long upToHere = pencePerYear * ChronoUnit.MONTHS.between(from, end.plusDays(1)) / 12;
            parts.add(new Part(year, start, end, upToHere - spread));
            spread = upToHere;
            start = end.plusDays(1);
        }
        return List.copyOf(parts);
    }

    private static int financialYear(LocalDate day) {
        return day.getMonth().compareTo(Month.APRIL) >= 0 ? day.getYear() : day.getYear() - 1;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
