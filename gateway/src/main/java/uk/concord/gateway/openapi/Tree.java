package uk.concord.gateway.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks through JSON as plain maps and lists. */
final class Tree {
    private Tree() {}

    /** An object of names and values in turn, in that order. */
    static Map<String, Object> of(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    /** The object of that name; made where there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> in, String name) {
        return (Map<String, Object>) in.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
    }

    /** The objects in the list of that name. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Map<String, Object> in, String name) {
        return (List<Map<String, Object>>) in.getOrDefault(name, List.of());
    }

    static String text(Map<String, Object> in, String name) {
        return String.valueOf(in.getOrDefault(name, ""));
    }

    /** A copy that can be changed, all the way down. */
    static Map<String, Object> changeable(Map<String, Object> all) {
        return object(all);
    }

    private static @Nullable Object copy(@Nullable Object node) {
        return switch (node) {
            case Map<?, ?> object -> object(object);
            case List<?> list -> new ArrayList<>(list.stream().map(Tree::copy).toList());
            case null -> null;
            default -> node;
        };
    }

    /** Shows every object, the inner ones first. */
    @SuppressWarnings("unchecked")
    static void everywhere(@Nullable Object node, Consumer<Map<String, Object>> visit) {
        switch (node) {
            case Map<?, ?> object -> {
                List.copyOf(object.values()).forEach(inner -> everywhere(inner, visit));
                visit.accept((Map<String, Object>) object);
            }
            case List<?> list -> list.forEach(inner -> everywhere(inner, visit));
            case null, default -> {}
        }
    }

    private static Map<String, Object> object(Map<?, ?> object) {
        var copy = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> {
            var inner = copy(value);
            if (inner != null) {
                copy.put(String.valueOf(name), inner);
            }
        });
        return copy;
    }
}
