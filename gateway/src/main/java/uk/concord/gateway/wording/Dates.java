package uk.concord.gateway.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Writes days, times and limits for people in Europe/London. */
public final class Dates {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    private Dates() {}

    /** For example "Tue 3 March 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a moment, for example "Tue 3 March 2026". */
    public static String day(long micros) {
        return day(london(micros).toLocalDate());
    }

    /** The day of a moment, as people in the United Kingdom mean it. */
    public static LocalDate dayOf(long micros) {
        return london(micros).toLocalDate();
    }

    /** For example "2026-03-03"; empty when there is none: as tables for computers have it. */
    public static String iso(long micros) {
        return micros == 0 ? "" : dayOf(micros).toString();
    }

    /** For example "1 September 2017"; a dash when there is none, and the text itself when it is no date. */
    public static String plain(String iso) {
        if (iso.isEmpty()) {
            return "–";
        }
        return parse(iso).map(PLAIN::format).orElse(iso);
    }

    /** For example "10:14:07". */
    public static String time(long micros) {
        return TIME.format(london(micros));
    }

    /** For example "Tue 3 March 2026, 10:14:07". */
    public static String moment(long micros) {
        return day(micros) + ", " + time(micros);
    }

    /** Only the time when it is the same day as now, else day and time. */
    public static String moment(long micros, long nowMicros) {
        var same = london(micros).toLocalDate().equals(london(nowMicros).toLocalDate());
        return same ? time(micros) : moment(micros);
    }

    /** For example "in 3 days (Fri 6 March)", "today" or "2 days late (Wed 4 March)". */
    public static String limit(long dueMicros, long nowMicros) {
        var due = london(dueMicros);
        return daysBetween(dueMicros, nowMicros) == 0
                ? distance(dueMicros, nowMicros)
                : distance(dueMicros, nowMicros) + " (" + SHORT.format(due) + ")";
    }

    /** For example "in 3 days", "today" or "2 days late": for where the day itself stands beside it. */
    public static String distance(long dueMicros, long nowMicros) {
        long days = daysBetween(dueMicros, nowMicros);
        if (isLate(dueMicros, nowMicros)) {
            return days == 0
                    ? "late since " + TIME.format(london(dueMicros)) + " today"
                    : Count.of(-days, "day") + " late";
        }
        return days == 0 ? "today" : "in " + Count.of(days, "day");
    }

    private static long daysBetween(long dueMicros, long nowMicros) {
        return ChronoUnit.DAYS.between(
                london(nowMicros).toLocalDate(), london(dueMicros).toLocalDate());
    }

    /** True when the limit lies before now. */
    public static boolean isLate(long dueMicros, long nowMicros) {
        return dueMicros != 0 && dueMicros < nowMicros;
    }

    /** Reads an ISO date; empty when it is none. */
    public static Optional<LocalDate> parse(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime london(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(LONDON);
    }
}
