package uk.concord.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;
import uk.concord.gateway.RunningGateway;

/**
 * The document as it was last accepted, whose readers rely on it. What breaks them is refused; anything else that is new only asks
 * for the copy to be brought up to date. CONTRIBUTING.md says how a change is accepted.
 */
final class AcceptedDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final Path ACCEPTED = Path.of("src/test/resources/openapi/accepted.json");
    private static final Path FOUND = Path.of("target/openapi-found.json");
    private static final RunningGateway GATEWAY = RunningGateway.start();

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    private static String found() throws IOException {
        var document = JSON.readTree(
                GATEWAY.send(GATEWAY.request("/api/v1/openapi.json")).body());
        var text = JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, text);
        return text;
    }

    @Test
    void nothing_that_readers_rely_on_is_taken_away() throws IOException {
        var difference = difference(Files.readString(ACCEPTED), found());
        assertThat(difference.isCompatible()).as(words(difference)).isTrue();
    }

    @Test
    void the_accepted_copy_is_up_to_date() throws IOException {
        assertThat(found()).as("compare %s with %s", FOUND, ACCEPTED).isEqualTo(Files.readString(ACCEPTED));
    }

    /**
     * Types are compared as OpenAPI 3.0 has them: the library overlooks a change of type between documents of 3.1, because
     * "type" is a list there (OpenAPITools/openapi-diff, issue 745). We never use more than one type.
     */
    private static ChangedOpenApi difference(String before, String after) {
        return OpenApiCompare.fromContents(older(before), older(after));
    }

    private static String older(String document) {
        return document.replaceFirst("\"openapi\" : \"3\\.1\\.\\d\"", "\"openapi\" : \"3.0.3\"");
    }

    private static String words(ChangedOpenApi difference) {
        var words = new ByteArrayOutputStream();
        new MarkdownRender().render(difference, new OutputStreamWriter(words, StandardCharsets.UTF_8));
        return words.toString(StandardCharsets.UTF_8);
    }

    /** The check itself, by examples of each kind of break. */
    @Nested
    class Breaking {
        private boolean isCompatible(Consumer<JsonNode> change) throws IOException {
            var accepted = Files.readString(ACCEPTED);
            var changed = JSON.readTree(accepted);
            change.accept(changed);
            return difference(accepted, JSON.writeValueAsString(changed)).isCompatible();
        }

        private static ObjectNode schema(JsonNode document, String name) {
            return (ObjectNode) document.path("components").path("schemas").path(name);
        }

        @Test
        void a_path_that_is_gone() throws IOException {
            assertThat(isCompatible(document -> ((ObjectNode) document.path("paths")).remove("/api/v1/work")))
                    .isFalse();
        }

        @Test
        void a_method_that_is_gone() throws IOException {
            assertThat(isCompatible(document ->
                            ((ObjectNode) document.path("paths").path("/api/v1/drafts/{id}")).remove("put")))
                    .isFalse();
        }

        @Test
        void a_field_that_is_no_longer_answered() throws IOException {
            assertThat(isCompatible(document ->
                            ((ObjectNode) schema(document, "Record").path("properties")).remove("yearlyPence")))
                    .isFalse();
        }

        @Test
        void a_field_of_another_type() throws IOException {
            assertThat(isCompatible(document -> ((ObjectNode) schema(document, "Record")
                                    .path("properties")
                                    .path("yearlyPence"))
                            .put("type", "string")
                            .remove("format")))
                    .isFalse();
        }

        @Test
        void a_word_that_is_no_longer_taken() throws IOException {
            assertThat(isCompatible(document ->
                            ((ArrayNode) schema(document, "LegalBasis").path("enum")).remove(0)))
                    .isFalse();
        }

        @Test
        void a_field_that_must_be_sent_from_now_on() throws IOException {
            assertThat(isCompatible(document -> schema(document, "CoverToRecord")
                            .putArray("required")
                            .add("post")))
                    .isFalse();
        }

        @Test
        void a_parameter_that_must_be_sent_from_now_on() throws IOException {
            assertThat(isCompatible(document -> ((ObjectNode) document.path("paths")
                                    .path("/api/v1/work")
                                    .path("get")
                                    .path("parameters")
                                    .path(0))
                            .put("required", true)))
                    .isFalse();
        }

        @Test
        void and_not_a_field_that_is_answered_besides() throws IOException {
            assertThat(isCompatible(
                            document -> ((ObjectNode) schema(document, "Record").path("properties"))
                                    .putObject("colour")
                                    .put("type", "string")))
                    .isTrue();
        }
    }
}
