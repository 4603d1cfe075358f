package uk.concord.gateway.wording;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Financial years from 1 April to 31 March, and the parts of them a period covers. */
public final class FinancialYears {
    private static final int MANY = 40;

    private FinancialYears() {}

    /** A financial year, whole or the part of it that a period covers. */
    public record Part(int year, LocalDate from, LocalDate to) {
        /** True when the part is the whole financial year. */
        public boolean whole() {
            return from.equals(first(year)) && to.equals(first(year + 1).minusDays(1));
        }
    }

    /** For example "2023/24". */
    public static String name(int year) {
        return year + "/" + String.format(Locale.UK, "%02d", (year + 1) % 100);
    }

    /** The financial year a day lies in, by its first calendar year. */
    public static int of(LocalDate day) {
        return day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
    }

    /** A period cut at every 1 April; empty when it ends before it begins or runs over more years than any agreement does. */
    public static List<Part> cut(LocalDate from, LocalDate to) {
        var parts = new ArrayList<Part>();
        if (to.isBefore(from) || of(to) - of(from) > MANY) {
            return parts;
        }
        for (int year = of(from); year <= of(to); year++) {
            var first = first(year);
            var last = first(year + 1).minusDays(1);
            parts.add(new Part(year, from.isAfter(first) ? from : first, to.isBefore(last) ? to : last));
        }
        return parts;
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, Month.APRIL, 1);
    }
}
