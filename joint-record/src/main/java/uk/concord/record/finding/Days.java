package uk.concord.record.finding;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Entry;

/** Days of entries, in UTC, so that no time zone table is asked. */
final class Days {
    private Days() {}

    static LocalDate of(Entry entry) {
        return entry.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
