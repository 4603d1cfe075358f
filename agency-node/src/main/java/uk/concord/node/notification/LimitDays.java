package uk.concord.node.notification;

import java.time.LocalDate;
import java.util.Optional;
import uk.concord.record.calendar.WorkingDays;

/** On which days people are told of a limit: working days only, so that nobody finds on a Monday what was due on the Sunday. */
final class LimitDays {
    private final WorkingDays working;

    LimitDays(WorkingDays working) {
        this.working = working;
    }

    /** The last working day on which the limit can be kept: its own day, or the last working day before that. */
    LocalDate lastChance(LocalDate limit) {
        var day = limit;
        while (!working.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The working day that lies so many working days before another. */
    LocalDate earlier(int workingDays, LocalDate day) {
        var found = day;
        for (int counted = 0; counted < workingDays; ) {
            found = found.minusDays(1);
            if (working.isWorkingDay(found)) {
                counted++;
            }
        }
        return found;
    }

    /**
     * What a working day is to a limit; empty when it is nothing.
     *
     * @param known the day since which people have known of it: where they have just been told, they are not told again
     * @param ahead how many working days before its last chance they are told
     * @param told the last day on which limits were looked at: what should have been told since is told today
     */
    Optional<Occasion> occasion(LocalDate limit, LocalDate known, int ahead, LocalDate told, LocalDate today) {
        var last = lastChance(limit);
        if (today.equals(last)) {
            return known.isBefore(last) ? Optional.of(Occasion.ON) : Optional.empty();
        }
        if (today.isBefore(last)) {
            var near = earlier(ahead, last);
            return known.isBefore(near) && !today.isBefore(near) ? Optional.of(Occasion.BEFORE) : Optional.empty();
        }
        var after = working.lastOf(1, limit);
        return told.isBefore(after) && !today.isBefore(after) ? Optional.of(Occasion.AFTER) : Optional.empty();
    }

    /** The last day whose limits are near on a day, with the weekend that may follow it. */
    LocalDate horizon(int ahead, LocalDate today) {
        return working.lastOf(ahead + 1, today);
    }

    boolean isWorkingDay(LocalDate day) {
        return working.isWorkingDay(day);
    }
}
