package uk.concord.gateway.wording;

import java.util.Locale;

/** Writes a number with its noun. */
public final class Count {
    private static final int CAPPED = 10_000;

    private Count() {}

    /** For example "1 day", "3 days". */
    public static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /** For a noun whose plural is not made by an s. */
    public static String of(long number, String noun, String plural) {
        return digits(number) + " " + (number == 1 ? noun : plural);
    }

    /** For example "1,204". */
    public static String digits(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** For example "42", or "10,000+" for a count that is no longer exact. */
    public static String capped(long number) {
        return digits(number) + (number >= CAPPED ? "+" : "");
    }
}
