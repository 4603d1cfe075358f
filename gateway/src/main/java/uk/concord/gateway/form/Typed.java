package uk.concord.gateway.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was typed into a form, by the names of its inputs. */
public record Typed(Map<String, List<String>> values) {
    public Typed {
        values = Map.copyOf(values);
    }

    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /** From a request's body: a name may come with one value or with several. */
    public static Typed of(Map<String, ?> body) {
        var values = new HashMap<String, List<String>>();
        body.forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                values.put(name, several.stream().map(String::valueOf).toList());
            } else if (value != null) {
                values.put(name, List.of(String.valueOf(value)));
            }
        });
        return new Typed(values);
    }

    /** The text of an input with ends stripped and line ends as one character; empty when nothing was typed. */
    public String text(String name) {
        return all(name).isEmpty()
                ? ""
                : all(name).getFirst().replace("\r\n", "\n").strip();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }
}
