package uk.concord.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The refusals that a call can be answered with, which follow from its kind. */
final class Refusals {
    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("400", "Something that was sent is not right; errors says where.");
        MEANINGS.put("401", "There is no token or session, or none that is valid.");
        MEANINGS.put("403", "The caller is not entitled to this.");
        MEANINGS.put("404", "There is no such thing, or not for this caller.");
        MEANINGS.put("406", "It is not given in any form that is accepted.");
        MEANINGS.put("409", "The rules stand against it as things are, or somebody has changed it meanwhile.");
        MEANINGS.put("412", "Somebody has changed it since the version that If-Match names.");
        MEANINGS.put("413", "It is too large.");
        MEANINGS.put("415", "It is not sent in a form that is taken here.");
        MEANINGS.put("422", "The idempotency key was used before, for another request.");
        MEANINGS.put("428", "It is not said which version was read.");
        MEANINGS.put("429", "Too many requests within a minute.");
        MEANINGS.put("500", "A fault of ours.");
        MEANINGS.put("503", "Something that is needed is away; the same key may be sent again.");
    }

    private Refusals() {}

    /** By status, for the components of the document. */
    static Map<String, Object> responses() {
        var responses = new LinkedHashMap<String, Object>();
        MEANINGS.forEach((status, meaning) -> responses.put(name(status), refusal(status, meaning)));
        return responses;
    }

    static Map<String, Object> reference(String status) {
        return Tree.of("$ref", "#/components/responses/" + name(status));
    }

    /** Which ones a call can be answered with. */
    static SortedSet<String> of(boolean changes, boolean takesBody, boolean takesIfMatch) {
        var statuses = new TreeSet<>(List.of("400", "401", "403", "404", "406", "429", "500", "503"));
        if (changes) {
            statuses.addAll(List.of("409", "422"));
        }
        if (takesBody) {
            statuses.addAll(List.of("413", "415"));
        }
        if (takesIfMatch) {
            statuses.addAll(List.of("412", "428"));
        }
        return statuses;
    }

    private static String name(String status) {
        return "Problem" + status;
    }

    private static Map<String, Object> refusal(String status, String meaning) {
        var refusal = new LinkedHashMap<String, Object>();
        refusal.put("description", meaning);
        if (status.equals("429")) {
            refusal.put(
                    "headers",
                    Tree.of(
                            "Retry-After",
                            Tree.of("description", "Seconds to wait.", "schema", Tree.of("type", "integer"))));
        }
        refusal.put("content", content());
        return refusal;
    }

    static Map<String, Object> content() {
        return Tree.of("application/problem+json", Tree.of("schema", Tree.of("$ref", "#/components/schemas/Problem")));
    }
}
