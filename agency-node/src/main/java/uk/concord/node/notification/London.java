package uk.concord.node.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people of this country mean them. */
final class London {
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);

    private London() {}

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    static LocalTime time(Instant moment) {
        return LocalTime.ofInstant(moment, ZONE);
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    /** For example "Tue 3 March 2026". */
    static String words(LocalDate day) {
        return DAY.format(day);
    }
}
