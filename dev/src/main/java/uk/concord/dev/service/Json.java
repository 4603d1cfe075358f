package uk.concord.dev.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.util.Map;
import uk.concord.dev.OwnerOnly;

/** Configuration written as JSON, which Micronaut reads beside YAML. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Json() {}

    static void write(Path file, Map<String, Object> content) {
        try {
            OwnerOnly.write(file, MAPPER.writeValueAsString(content) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("configuration cannot be written as JSON", e);
        }
    }
}
