package uk.concord.gateway.records;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import uk.concord.proto.record.v1.RecordStatus;

/** What a reader asked for; it all stands in the address, so that a bookmark keeps it. */
public record Search(String partnership, String book, String query, Set<RecordStatus> statuses, String page) {
    private static final String PREFIX = "RECORD_STATUS_";
    private static final int LONGEST = 200;

    public Search {
        statuses = Set.copyOf(statuses);
        query = query.strip();
        query = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
    }

    /** Reads status codes of an address; unknown ones are left out. */
    public static Set<RecordStatus> statuses(List<String> codes) {
        return Arrays.stream(RecordStatus.values())
                .filter(status -> status != RecordStatus.UNRECOGNIZED && codes.contains(code(status)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For example "agreed". */
    static String code(RecordStatus status) {
        return status.name().replace(PREFIX, "").toLowerCase(Locale.ROOT);
    }

    boolean filters() {
        return !query.isEmpty() || !statuses.isEmpty();
    }

    Search withPage(String token) {
        return new Search(partnership, book, query, statuses, token);
    }

    String href() {
        var parameters = new StringJoiner("&", "/records?", "");
        parameters.add("partnership=" + encode(partnership));
        if (!book.isEmpty()) {
            parameters.add("book=" + encode(book));
        }
        if (!query.isEmpty()) {
            parameters.add("q=" + encode(query));
        }
        statuses.stream().sorted().forEach(status -> parameters.add("status=" + code(status)));
        if (!page.isEmpty()) {
            parameters.add("page=" + encode(page));
        }
        return parameters.toString();
    }

    String record(String id) {
        return "/records/" + encode(partnership) + "/" + encode(id) + (book.isEmpty() ? "" : "?book=" + encode(book));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
