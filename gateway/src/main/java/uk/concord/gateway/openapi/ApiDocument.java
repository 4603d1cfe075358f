package uk.concord.gateway.openapi;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The OpenAPI document of the JSON API. The compiler has written down its controllers, with their Javadoc; what holds for
 * every call, and the words of choices, is added here, so that nobody has to write it at each of them.
 */
@Singleton
public final class ApiDocument {
    private static final String WRITTEN = "classpath:META-INF/swagger/concord-api.json";
    private static final String API = "/api/v1/";

    private final byte[] json;

    ApiDocument(ResourceResolver resources, JsonMapper mapper) {
        try (var written = resources.getResourceAsStream(WRITTEN).orElseThrow()) {
            var all = mapper.readValue(written, Argument.mapOf(String.class, Object.class));
            json = mapper.writeValueAsBytes(completed(Tree.changeable(all)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The document as JSON in UTF-8. */
    public byte[] json() {
        return json.clone();
    }

    private static Map<String, Object> completed(Map<String, Object> written) {
        var paths = new TreeMap<>(Tree.object(written, "paths"));
        // Pages are written down as well; they are for people.
        paths.keySet().removeIf(path -> !path.startsWith(API));
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", Tree.text(written, "openapi"));
        document.put("info", About.info());
        document.put("servers", List.of(Tree.of("url", "/", "description", "The gateway that serves this document.")));
        document.put("security", About.security());
        document.put("tags", About.tags());
        document.put("paths", paths);
        document.put("components", Tree.object(written, "components"));
        Types.single(document);
        Words.spellOut(document);
        Names.shorten(document);
        Operations.complete(paths);
        var components = Tree.object(document, "components");
        components.put("responses", Refusals.responses());
        components.put("securitySchemes", About.securitySchemes());
        Names.dropUnused(document);
        return document;
    }
}
