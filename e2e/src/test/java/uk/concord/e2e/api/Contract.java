package uk.concord.e2e.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import uk.concord.e2e.stack.RunningStack;

/** The OpenAPI document that the running gateway serves. Every answer that any journey gets is held against it. */
final class Contract {
    private static final String ADDRESS = "https://concord.example/openapi.json";
    private static final String API = "/api/v1";
    private static volatile @Nullable Contract known;

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private Contract(JsonNode document) {
        Strict.make(document);
        this.document = document;
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getDraft202012(), registry -> registry.schemas(Map.of(ADDRESS, document.toString())));
    }

    /** The contract of the gateway that runs now; it is the same build all the time. */
    static Contract of(RunningStack stack) {
        var contract = known;
        if (contract == null) {
            var read = Http.send(HttpRequest.newBuilder(URI.create(stack.gateway() + API + "/openapi.json")));
            contract = new Contract(read.given());
            known = contract;
        }
        return contract;
    }

    /** Throws when the document does not allow this answer to this request. */
    void hold(String method, String pathAndQuery, Reply reply) {
        if (reply.status() == 0) {
            return;
        }
        var path = API + pathAndQuery.replaceFirst("\\?.*", "");
        var found = template(path);
        if (found.isEmpty()) {
            // Nobody promises anything about addresses that do not exist, but that they are refused.
            isTrue(reply.status() / 100 == 4, method + " " + path + " is not described", reply);
            return;
        }
        var answers = document.at("/paths/" + escaped(found) + "/" + method.toLowerCase(Locale.ROOT) + "/responses");
        var answer = resolved(answers.path(String.valueOf(reply.status())));
        isTrue(!answer.isMissingNode(), method + " " + found + " may not be answered so", reply);
        var content = answer.path("content");
        if (content.isEmpty()) {
            isTrue(reply.text().isEmpty(), "there should be no content", reply);
            return;
        }
        var mistakes = StreamSupport.stream(content.spliterator(), false)
                .map(kind -> mistakes(kind.path("schema"), reply.json()))
                .toList();
        isTrue(
                mistakes.stream().anyMatch(List::isEmpty),
                method + " " + found + " is answered otherwise than described: " + mistakes,
                reply);
    }

    private List<Error> mistakes(JsonNode schema, JsonNode content) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? schemas.getSchema(schema).validate(content)
                : schemas.getSchema(SchemaLocation.of(ADDRESS + reference)).validate(content);
    }

    private JsonNode resolved(JsonNode answer) {
        var reference = answer.path("$ref").asText();
        return reference.isEmpty() ? answer : document.at(reference.substring(1));
    }

    /** The path with its variables; of several that fit, the one with the fewest, as OpenAPI asks. */
    private String template(String path) {
        return names(document.path("paths"))
                .filter(template -> path.matches("\\Q" + template.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E"))
                .min(Comparator.comparingLong(Contract::variables))
                .orElse("");
    }

    private static long variables(String template) {
        return template.chars().filter(c -> c == '{').count();
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static String escaped(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }

    private static void isTrue(boolean holds, String otherwise, Reply reply) {
        if (!holds) {
            throw new AssertionError(otherwise + ": " + reply);
        }
    }

    /** A reader skips fields nobody told it of; a test does not, or the document could stay behind. */
    private static final class Strict {
        static void make(JsonNode node) {
            if (node instanceof ObjectNode object
                    && object.path("type").asText().equals("object")
                    && object.has("properties")) {
                object.put("additionalProperties", false);
            }
            node.forEach(Strict::make);
        }
    }
}
