package uk.concord.gateway.api;

import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.Refused;

/**
 * Which page of a list is asked for. A page token carries the digest of the question it belongs to, so that it cannot be used
 * for another: the place it names would be a place in another list.
 *
 * @param size rows wanted; 0 leaves it to the service
 * @param place where the service goes on; empty at the start
 */
record AskedPage(int size, String place, String question) {
    private static final int MOST = 100;
    private static final String SEPARATOR = ".";
    private static final Set<String> NOT_PART_OF_IT = Set.of("pageSize", "pageToken");

    static AskedPage of(HttpRequest<?> request, @Nullable Integer size, @Nullable String token) {
        var question = question(request);
        return new AskedPage(size(size), token == null ? "" : place(token, question), question);
    }

    /** The token for what follows; null when nothing does. */
    @Nullable
    String next(String place) {
        return place.isEmpty() ? null : place + SEPARATOR + question;
    }

    /** How many rows are wanted; 0 when it is not said. */
    static int size(@Nullable Integer wanted) {
        if (wanted != null && (wanted < 1 || wanted > MOST)) {
            throw Refused.field("PAGE_TOO_LARGE", "pageSize", "Ask for 1 to " + MOST + " rows at a time.");
        }
        return wanted == null ? 0 : wanted;
    }

    private static String place(String token, String question) {
        int end = token.lastIndexOf(SEPARATOR);
        if (end < 1) {
            throw Refused.field("UNKNOWN_PAGE", "pageToken", "Give the page token exactly as it was read.");
        }
        if (!token.substring(end + 1).equals(question)) {
            throw Refused.field(
                    "OTHER_QUERY",
                    "pageToken",
                    "This page token belongs to another query. Ask with the same parameters, or begin at the first page.");
        }
        return token.substring(0, end);
    }

    private static String question(HttpRequest<?> request) {
        var asked = new TreeMap<>(request.getParameters().asMap());
        asked.keySet().removeAll(NOT_PART_OF_IT);
        return Fingerprint.of((request.getPath() + asked).getBytes(StandardCharsets.UTF_8));
    }
}
