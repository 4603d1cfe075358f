package uk.concord.gateway.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names of schemas: those of our records without where they stand and what they are written in. */
final class Names {
    private static final String REFERENCE = "$ref";
    private static final String SCHEMAS = "#/components/schemas/";

    private Names() {}

    /** "Amount" instead of "LineJson.AmountJson". */
    static void shorten(Map<String, Object> document) {
        var schemas = Tree.object(Tree.object(document, "components"), "schemas");
        var names = new HashMap<String, String>();
        var renamed = new TreeMap<String, Object>();
        schemas.forEach((name, schema) -> {
            var own = name.substring(name.lastIndexOf('.') + 1).replaceFirst("Json$", "");
            names.put(SCHEMAS + name, SCHEMAS + own);
            if (renamed.put(own, schema) != null) {
                throw new IllegalStateException("two schemas of the API are called " + own);
            }
        });
        schemas.clear();
        schemas.putAll(renamed);
        Tree.everywhere(document, node -> {
            if (node.get(REFERENCE) instanceof String reference) {
                node.put(REFERENCE, names.getOrDefault(reference, reference));
            }
        });
    }

    /** Pages have left schemas behind. */
    static void dropUnused(Map<String, Object> document) {
        var components = Tree.object(document, "components");
        var schemas = Tree.object(components, "schemas");
        var used = new HashSet<String>();
        use(document.get("paths"), schemas, used);
        use(components.get("responses"), schemas, used);
        schemas.keySet().retainAll(used);
    }

    private static void use(@Nullable Object part, Map<String, Object> schemas, Set<String> used) {
        Tree.everywhere(part, node -> {
            if (node.get(REFERENCE) instanceof String reference && reference.startsWith(SCHEMAS)) {
                var name = reference.substring(SCHEMAS.length());
                if (used.add(name)) {
                    use(schemas.getOrDefault(name, Map.of()), schemas, used);
                }
            }
        });
    }
}
