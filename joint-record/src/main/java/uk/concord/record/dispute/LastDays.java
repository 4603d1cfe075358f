package uk.concord.record.dispute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.concord.record.calendar.WorkingDays;
import uk.concord.record.ladder.Ladder;

/**
 * The last day of each rung: data, stated when a dispute is raised, so that both books go by the same days whatever calendar
 * either of them has. The rung after runs from the last day of the one before, not from the day on which somebody noticed.
 */
public final class LastDays {
    /** So many bank holidays and more never fall within one limit that is allowed. */
    private static final int MOST_HOLIDAYS = 20;
    /** So far a limit may be moved at once. */
    private static final int MOST_YEARS_LONGER = 1;

    private LastDays() {}

    /** What the ladder gives for a dispute raised on a day. Throws what {@link WorkingDays} throws past its horizon. */
    public static List<LocalDate> of(Ladder ladder, LocalDate raised, WorkingDays calendar) {
        return from(ladder, 1, raised, calendar);
    }

    /** What it gives when a rung is given until another day: that day, and the rungs after it from there on. */
    public static List<LocalDate> extended(Ladder ladder, int rung, LocalDate lastDay, WorkingDays calendar) {
        var days = new ArrayList<LocalDate>();
        days.add(lastDay);
        days.addAll(from(ladder, rung + 1, lastDay, calendar));
        return days;
    }

    private static List<LocalDate> from(Ladder ladder, int first, LocalDate before, WorkingDays calendar) {
        var days = new ArrayList<LocalDate>();
        var day = before;
        for (var rung : ladder.rungs().subList(first - 1, ladder.rungs().size())) {
            day = calendar.lastOf(rung.workingDays(), day);
            days.add(day);
        }
        return days;
    }

    /**
     * True when the days stated can be the ladder's: no rung has fewer days from Monday to Friday than its limit, nor so many more
     * that bank holidays could not explain it. No calendar is asked, so both books judge alike.
     */
    public static boolean isSound(Ladder ladder, LocalDate raised, List<LocalDate> days) {
        return days.size() == ladder.rungs().size() && areSpaced(ladder, 1, raised, days);
    }

    /**
     * The same of a rung that is given more time.
     *
     * @param current the last days that count now, of every rung
     */
    public static boolean isLonger(Ladder ladder, int rung, List<LocalDate> current, List<LocalDate> days) {
        var before = current.subList(rung - 1, current.size());
        if (days.size() != before.size() || !days.getFirst().isAfter(before.getFirst())) {
            return false;
        }
        return !days.getFirst().isAfter(before.getFirst().plusYears(MOST_YEARS_LONGER))
                && areSpaced(ladder, rung + 1, days.getFirst(), days.subList(1, days.size()));
    }

    private static boolean areSpaced(Ladder ladder, int first, LocalDate before, List<LocalDate> days) {
        var previous = before;
        for (var i = 0; i < days.size(); i++) {
            var limit = ladder.rungs().get(first - 1 + i).workingDays();
            var weekdays = weekdays(previous, days.get(i));
            if (weekdays < limit || weekdays > limit + MOST_HOLIDAYS) {
                return false;
            }
            previous = days.get(i);
        }
        return true;
    }

    /** Days from Monday to Friday after the first, up to and including the last; fewer than 1 when the last is not after it. */
    private static long weekdays(LocalDate first, LocalDate last) {
        return weekdaysUntil(last) - weekdaysUntil(first);
    }

    /** Days from Monday to Friday since a Monday long ago, up to and including a day. */
    private static long weekdaysUntil(LocalDate day) {
        var days = day.toEpochDay() - LocalDate.of(1900, 1, 1).toEpochDay() + 1;
        var beyondWeeks = Math.floorMod(days, 7L);
        return Math.floorDiv(days, 7L) * DayOfWeek.FRIDAY.getValue()
                + Math.min(beyondWeeks, DayOfWeek.FRIDAY.getValue());
    }
}
