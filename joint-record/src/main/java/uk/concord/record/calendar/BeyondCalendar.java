package uk.concord.record.calendar;

import java.time.LocalDate;

/** Thrown when working days are asked for outside the years whose bank holidays are known for certain. */
public final class BeyondCalendar extends RuntimeException {
    private static final long serialVersionUID = 1;

    BeyondCalendar(LocalDate asked, LocalDate first, LocalDate last) {
        super("%s is outside %s to %s, for which England's bank holidays are known".formatted(asked, first, last));
    }
}
