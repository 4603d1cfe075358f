package uk.concord.node.notification;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import uk.concord.record.calendar.WorkingDays;

/** England's working mornings: when digests and reminders are sent. */
@Singleton
final class Mornings {
    private final LimitDays days = new LimitDays(WorkingDays.ofEngland());
    private final LocalTime begin;

    Mornings(NotificationConfiguration configuration) {
        this.begin = configuration.morning();
    }

    LimitDays days() {
        return days;
    }

    /** True on a working day after its morning has begun. */
    boolean hasBegun(Instant now) {
        return days.isWorkingDay(London.day(now)) && !London.time(now).isBefore(begin);
    }

    /** The moment itself once a working day has begun; else when the next working morning begins. */
    Instant next(Instant now) {
        var day = London.day(now);
        if (hasBegun(now)) {
            return now;
        }
        if (!days.isWorkingDay(day) || !London.time(now).isBefore(begin)) {
            do {
                day = day.plusDays(1);
            } while (!days.isWorkingDay(day));
        }
        return London.at(day, begin);
    }
}
