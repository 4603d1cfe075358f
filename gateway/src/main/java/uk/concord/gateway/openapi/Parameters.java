package uk.concord.gateway.openapi;

import java.util.Map;

/** What holds for the parameters that many calls have. */
final class Parameters {
    private static final String DESCRIPTION = "description";

    private Parameters() {}

    static void complete(String thing, Map<String, Object> parameter) {
        var schema = Tree.object(parameter, "schema");
        switch (Tree.text(parameter, "name")) {
            case "Idempotency-Key" -> {
                parameter.put("required", true);
                schema.put("minLength", 1);
                schema.put("maxLength", 64);
                describe(
                        parameter,
                        "Made by the caller for this one change: sent again with the same request, it has no second effect and gets the same answer. Visible ASCII.");
            }
            case "If-Match" ->
                describe(
                        parameter,
                        "The ETag that was read of the thing that is decided on, in the place of expectedVersion in the body; when somebody has changed it since, the answer is 412.");
            case "pageSize" -> {
                schema.put("minimum", 1);
                schema.put("maximum", 100);
                describe(parameter, "Rows wanted; 25 when it is not said.");
            }
            case "pageToken" ->
                describe(
                        parameter,
                        "nextPageToken of the page before; all other parameters but pageSize must be the same.");
            case "partnership" ->
                describe(
                        parameter,
                        "path".equals(parameter.get("in"))
                                ? "The partnership, for example kcc-kmicb."
                                : "The partnership, for example kcc-kmicb; whoever has only one may leave it out.");
            case "dispute" -> describe(parameter, "The dispute, by its id as read: 64 hexadecimal digits.");
            case "financialYear" ->
                describe(parameter, "The financial year by its first calendar year, for example 2026 for 2026/27.");
            case "kind" -> describe(parameter, "Only this kind.");
            case "owner" ->
                describe(parameter, "Only what this agency can put right, by itself or with the other; by its code.");
            case "on" -> describe(parameter, "As it stands on this day, ISO 8601; today when it is not said.");
            case "ended" -> describe(parameter, "true for those that have ended too.");
            case "id" -> describe(parameter, "The " + thing.replaceFirst("s$", "") + ", a UUID.");
            default -> {}
        }
    }

    static Map<String, Object> ifNoneMatch() {
        return Tree.of(
                "name",
                "If-None-Match",
                "in",
                "header",
                DESCRIPTION,
                "ETags of what the caller has; when it is among them the answer is 304, without content.",
                "schema",
                Tree.of("type", "string"));
    }

    private static void describe(Map<String, Object> parameter, String words) {
        if (Tree.text(parameter, DESCRIPTION).isEmpty()) {
            parameter.put(DESCRIPTION, words);
        }
    }
}
