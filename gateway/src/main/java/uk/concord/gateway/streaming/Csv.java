package uk.concord.gateway.streaming;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Tables for spreadsheets (RFC 4180). They begin with a byte order mark, without which the spreadsheet most people here use takes
 * UTF-8 for something else. No cell of text is ever taken for a formula.
 */
public final class Csv {
    /** What such a table is sent as. */
    public static final String TYPE = "text/csv; charset=utf-8";

    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /**
     * The heading, then a line for each row, as they come.
     *
     * @param cells makes the cells of a row, by {@link #text} and {@link #pounds}
     */
    public static <T> Iterator<byte[]> lines(List<String> heading, Iterator<T> rows, Function<T, List<String>> cells) {
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return !begun || rows.hasNext();
            }

            @Override
            public byte[] next() {
                if (!begun) {
                    begun = true;
                    return bytes(MARK + line(heading.stream().map(Csv::text).toList()));
                }
                return bytes(line(cells.apply(rows.next())));
            }
        };
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** An amount in pounds, as computers read it. */
    public static String pounds(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    /**
     * A cell of text: quoted, and with an apostrophe first where a spreadsheet would else read a formula out of it (OWASP, CSV
     * injection).
     */
    public static String text(String words) {
        var safe = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String line(List<String> cells) {
        return String.join(",", cells) + END;
    }
}
