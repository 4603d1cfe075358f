package uk.concord.record.calendar;

import java.time.LocalDate;

/**
 * Which days are working days, and how they are counted. The day of the event itself never counts.
 *
 * <p>A day of which nobody can say yet whether it is a working day ends in {@link BeyondCalendar}, never in a guess.
 */
@FunctionalInterface
public interface WorkingDays {

    /** England's: neither Saturday nor Sunday, Good Friday, Christmas Day or another bank holiday in England and Wales. */
    static WorkingDays ofEngland() {
        return EnglandsWorkingDays.KNOWN;
    }

    /** True on a working day. */
    boolean isWorkingDay(LocalDate day);

    /** The last day of a limit of so many working days: 1 is the first working day after the event. */
    default LocalDate lastOf(int workingDays, LocalDate event) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a limit has 1 working day or more, not " + workingDays);
        }
        var day = event;
        for (var counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** The first day on which so many clear working days have passed: the day after the last of them. */
    default LocalDate afterClear(int workingDays, LocalDate event) {
        return lastOf(workingDays, event).plusDays(1);
    }

    /** How many working days come after the first day, up to and including the last; 0 when the last is not after the first. */
    default int between(LocalDate first, LocalDate last) {
        return (int) first.plusDays(1)
                .datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
