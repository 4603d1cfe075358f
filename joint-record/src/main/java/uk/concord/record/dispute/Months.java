package uk.concord.record.dispute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Days in a row, a month at a time. */
record Months(LocalDate first, LocalDate last) {

    /** The part of one month that lies within them. */
    record Part(YearMonth month, LocalDate first, LocalDate last) {}

    /** In order; none when the last day is before the first. */
    List<Part> parts() {
        if (last.isBefore(first)) {
            return List.of();
        }
        return Stream.iterate(
                        YearMonth.from(first),
                        month -> !month.isAfter(YearMonth.from(last)),
                        month -> month.plusMonths(1))
                .map(this::part)
                .toList();
    }

    private Part part(YearMonth month) {
        var begins = month.atDay(1);
        var ends = month.atEndOfMonth();
        return new Part(month, begins.isBefore(first) ? first : begins, ends.isAfter(last) ? last : ends);
    }
}
