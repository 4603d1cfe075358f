package uk.concord.gateway.openapi;

import java.util.List;
import java.util.Map;

/**
 * Null is never answered and never needs to be sent: what is not there is absent. So every type is a single one, and what the
 * generator says of null (with a stray "object", or as a type beside a reference) is taken out.
 */
final class Types {
    private static final String TYPE = "type";
    private static final String ALL_OF = "allOf";

    private Types() {}

    static void single(Map<String, Object> document) {
        Tree.everywhere(document, node -> {
            if (node.get(TYPE) instanceof List<?> types) {
                types.stream().filter(type -> !"null".equals(type)).findFirst().ifPresent(type -> node.put(TYPE, type));
            }
            if ("null".equals(node.get(TYPE)) && Tree.objects(node, ALL_OF).size() == 1) {
                var reference = Tree.objects(node, ALL_OF).getFirst();
                node.remove(TYPE);
                node.remove(ALL_OF);
                node.putAll(reference);
            }
            if (node.get("properties") instanceof Map<?, ?> && !node.containsKey(TYPE)) {
                node.put(TYPE, "object");
            }
        });
    }
}
