package uk.concord.record.text;

/** What characters a text may hold, and how long it is: length counts code points, as people would. */
public final class PlainText {
    private PlainText() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A single line that is not blank and has at most so many characters. */
    public static boolean isLabel(String text, int most) {
        return !text.isBlank() && length(text) <= most && isLine(text);
    }

    /** True when every character may stand in a single line. */
    public static boolean isLine(String text) {
        int next = 0;
        while (next < text.length()) {
            int c = text.codePointAt(next);
            if (!fitsInLine(c)) {
                return false;
            }
            next += Character.charCount(c);
        }
        return true;
    }

    /** True when every character may stand in a text of several lines. */
    public static boolean isText(String text) {
        int next = 0;
        while (next < text.length()) {
            int c = text.codePointAt(next);
            if (!fitsInLine(c) && !breaksLine(c)) {
                return false;
            }
            next += Character.charCount(c);
        }
        return true;
    }

    /**
     * Letters of every script may, whichever way they run. Controls may not, nor invisible marks that reorder or hide
     * what stands beside them: they make one text look like another. The list is spelt out, not asked of the platform's
     * Unicode tables, because both agencies must judge alike whatever they run.
     */
    private static boolean fitsInLine(int c) {
        if (c < 0x7F) {
            return c >= 0x20;
        }
        return !isControl(c) && !isDirectionMark(c) && !isInvisible(c) && !isUnassignable(c);
    }

    private static boolean breaksLine(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isControl(int c) {
        return c < 0xA0 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isDirectionMark(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** All but the zero-width joiner and non-joiner: some scripts, and emoji, cannot be written without those two. */
    private static boolean isInvisible(int c) {
        return c == 0x00AD
                || c == 0x180E
                || c == 0x200B
                || (c >= 0x2060 && c <= 0x2065)
                || (c >= 0x206A && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    private static boolean isUnassignable(int c) {
        return (c >= 0xD800 && c <= 0xF8FF) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE || c >= 0xF0000;
    }
}
