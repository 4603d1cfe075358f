package uk.concord.gateway.component;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an open page follows.
 *
 * @param href where its events come from
 * @param record the record it shows; empty when it shows all that a partnership owes
 * @param receipts true while something on it waits for the partner's receipt
 */
public record Live(String href, String record, boolean receipts) {
    /** One record, in the reader's own agency's book or, for auditors, in the named one. */
    public static Live record(String partnership, String book, String record, boolean receipts) {
        return new Live(address(partnership, book), record, receipts);
    }

    /** All that is owed in a partnership. */
    public static Live work(String partnership) {
        return new Live(address(partnership, ""), "", false);
    }

    private static String address(String partnership, String book) {
        var query = book.isEmpty() ? "" : "?book=" + URLEncoder.encode(book, StandardCharsets.UTF_8);
        return "/live/" + URLEncoder.encode(partnership, StandardCharsets.UTF_8) + query;
    }
}
