package uk.concord.log.note;

import uk.concord.log.MalformedData;

/** Sizes and indexes as C2SP writes them: ASCII digits without leading zeros, at most 2^63 - 1. */
final class Decimal {
    private static final int MAX_DIGITS = 19;

    private Decimal() {}

    static long parse(String digits) {
        var wellFormed = !digits.isEmpty()
                && digits.length() <= MAX_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        if (!wellFormed) {
            throw new MalformedData("a size is written in digits without leading zeros");
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new MalformedData("a size is at most 2^63 - 1");
        }
    }
}
