package uk.concord.record.calendar;

import java.time.LocalDate;

/** How statutes count calendar days and weeks. Their limits do not roll: a last day on a bank holiday is still the last day. */
public final class CalendarDays {
    private CalendarDays() {}

    /** The first day on which so many clear days have passed: neither the day of the event nor that day counts. */
    public static LocalDate afterClear(int days, LocalDate event) {
        return event.plusDays(atLeastOne(days)).plusDays(1);
    }

    /** The last of so many days "beginning with" a day, which counts as the first. */
    public static LocalDate lastBeginningWith(LocalDate first, int days) {
        return first.plusDays(atLeastOne(days) - 1L);
    }

    /** The last day "within so many weeks" of an event, whose own day does not count. */
    public static LocalDate lastWithinWeeks(int weeks, LocalDate event) {
        return event.plusWeeks(atLeastOne(weeks));
    }

    private static int atLeastOne(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a limit has 1 day or more, not " + count);
        }
        return count;
    }
}
