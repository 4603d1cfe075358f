package uk.concord.gateway.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completes what is written of each call by what holds for all calls of its kind. */
final class Operations {
    private static final String DESCRIPTION = "description";
    private static final String NOT_MODIFIED = "304";
    private static final String NOTHING_MADE = "422";
    private static final String DOCUMENT = "openapi.json";
    private static final int BEFORE_THE_TAG = "/api/v1/".length();

    private Operations() {}

    static void complete(Map<String, Object> paths) {
        paths.keySet().forEach(path -> {
            var methods = Tree.object(paths, path);
            methods.keySet().forEach(method -> complete(path, method, Tree.object(methods, method)));
        });
    }

    private static void complete(String path, String method, Map<String, Object> call) {
        var steps = List.of(path.substring(BEFORE_THE_TAG).split("/"));
        boolean changes = !method.equals("get");
        call.put("operationId", name(method, steps));
        call.put("tags", List.of(steps.getFirst().equals(DOCUMENT) ? "document" : steps.getFirst()));
        if (steps.getFirst().equals(DOCUMENT)) {
            call.put("security", List.of());
        }
        var parameters = new ArrayList<>(Tree.objects(call, "parameters"));
        parameters.forEach(parameter -> Parameters.complete(steps.getFirst(), parameter));
        if (!changes) {
            parameters.add(Parameters.ifNoneMatch());
        }
        call.put("parameters", parameters);
        if (call.containsKey("requestBody")) {
            var body = Tree.object(call, "requestBody");
            body.putIfAbsent(DESCRIPTION, "What is asked for.");
            body.put("required", true);
        }
        answers(call, changes, parameters);
        if (steps.getFirst().equals(DOCUMENT)) {
            var content = Tree.object(Tree.object(Tree.object(call, "responses"), "200"), "content");
            content.put("application/json", Tree.of("schema", Tree.of("type", "object")));
        }
    }

    private static void answers(Map<String, Object> call, boolean changes, List<Map<String, Object>> parameters) {
        var answers = Tree.object(call, "responses");
        answers.keySet().removeIf(status -> !status.startsWith("2") && !status.equals(NOTHING_MADE));
        answers.keySet().forEach(status -> {
            var answer = Tree.object(answers, status);
            answer.put(DESCRIPTION, meaning(status));
            if (!changes) {
                answer.put("headers", headers(parameters));
            }
        });
        if (answers.containsKey(NOTHING_MADE)) {
            Tree.object(Tree.object(answers, NOTHING_MADE), "content").putAll(Refusals.content());
        }
        if (!changes) {
            answers.put(
                    NOT_MODIFIED,
                    Tree.of(DESCRIPTION, "It is what the caller has already.", "headers", Tree.of("ETag", tag())));
        }
        Refusals.of(changes, call.containsKey("requestBody"), has(parameters, "If-Match"))
                .forEach(status -> answers.putIfAbsent(status, Refusals.reference(status)));
    }

    private static String meaning(String status) {
        return switch (status) {
            case "200" -> "What was asked for, as it is now.";
            case "201" -> "It was made. The same key with the same request is answered alike again.";
            case "204" -> "It was done, and there is nothing more to say.";
            case NOTHING_MADE -> "Something is wrong with what was sent, and nothing was made.";
            default -> throw new IllegalStateException("say what " + status + " means");
        };
    }

    private static Map<String, Object> headers(List<Map<String, Object>> parameters) {
        var headers = Tree.of("ETag", tag());
        if (has(parameters, "pageToken")) {
            headers.put(
                    "Link",
                    Tree.of(
                            DESCRIPTION,
                            "Address of the next page, with rel=\"next\" (RFC 8288); absent at the end.",
                            "schema",
                            Tree.of("type", "string")));
        }
        return headers;
    }

    private static Map<String, Object> tag() {
        return Tree.of(
                DESCRIPTION,
                "Strong validator of exactly this content, for If-None-Match and If-Match.",
                "schema",
                Tree.of("type", "string"));
    }

    private static boolean has(List<Map<String, Object>> parameters, String name) {
        return parameters.stream().anyMatch(parameter -> name.equals(parameter.get("name")));
    }

    /** For example postDraftsByIdOffer. */
    private static String name(String method, List<String> steps) {
        var words = steps.stream()
                .flatMap(step -> step.startsWith("{")
                        ? Stream.of("by", step.substring(1, step.length() - 1))
                        : Stream.of(step.split("[-.]")))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return method + words;
    }
}
