package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.concord.record.Digest;
import uk.concord.record.text.PlainText;

/** Reads single fields of a message, strictly: what is not exactly of the form throws {@link IllegalArgumentException}. */
final class Reading {
    private static final long LAST_MICROS =
            ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59Z"));

    private Reading() {}

    static LocalDate date(String iso) {
        try {
            if (iso.length() == 10) {
                var day = LocalDate.parse(iso);
                if (day.getYear() >= 1900 && day.getYear() < 2200) {
                    return day;
                }
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not an ISO 8601 date", e);
        }
        throw new IllegalArgumentException("Not an ISO 8601 date");
    }

    static Instant instant(long micros) {
        if (micros <= 0 || micros > LAST_MICROS) {
            throw new IllegalArgumentException("Not a time");
        }
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long micros(Instant time) {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        if (!instant(micros).equals(time)) {
            throw new IllegalArgumentException("Times are whole microseconds");
        }
        return micros;
    }

    static Digest digest(ByteString bytes) {
        return Digest.of(bytes.toByteArray());
    }

    static int positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("Counts from 1");
        }
        return number;
    }

    static String text(String text, int least, int most) {
        var length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            throw new IllegalArgumentException("Not " + least + " to " + most + " characters long");
        }
        return text;
    }

    /** One line of text, not blank, without control characters or marks that turn the direction of reading. */
    static String label(String text, int most) {
        if (!PlainText.isLabel(text, most)) {
            throw new IllegalArgumentException("Not a line of 1 to " + most + " characters");
        }
        return text;
    }
}
