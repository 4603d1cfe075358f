package uk.concord.record.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Days in a row, both ends counted. Without days when the last is before the first. */
record Days(LocalDate first, LocalDate last) {

    boolean isEmpty() {
        return last.isBefore(first);
    }

    /** Those that both have. */
    Days and(Days other) {
        return new Days(
                first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last);
    }

    /** What is left of them without some others, in order. */
    List<Days> without(List<Days> others) {
        var left = List.of(this);
        for (var other : others) {
            left = left.stream().flatMap(days -> days.without(other)).toList();
        }
        return left.stream().filter(days -> !days.isEmpty()).toList();
    }

    private Stream<Days> without(Days other) {
        return and(other).isEmpty()
                ? Stream.of(this)
                : Stream.of(new Days(first, other.first.minusDays(1)), new Days(other.last.plusDays(1), last));
    }

    /** A part for each month that any of them lies in, in order. */
    List<Days> byMonth() {
        var parts = new ArrayList<Days>();
        for (var month = YearMonth.from(first); !isEmpty() && !month.isAfter(YearMonth.from(last)); ) {
            parts.add(and(new Days(month.atDay(1), month.atEndOfMonth())));
            month = month.plusMonths(1);
        }
        return parts;
    }
}
