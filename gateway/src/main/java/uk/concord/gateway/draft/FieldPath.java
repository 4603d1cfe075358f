package uk.concord.gateway.draft;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the paths by which the services name fields, for example "lines[0].costs[1].amount_pence". */
final class FieldPath {
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,4})](?:\\.(.*))?");
    private static final Pattern MEASURE = Pattern.compile("measures(?:\\[(\\d{1,4})](?:\\.(.*))?)?");
    private static final Pattern ELEMENT = Pattern.compile("(\\w+)\\[(\\d{1,4})](?:\\.(\\w+))?.*");

    private FieldPath() {}

    /** One element of a list, and the field in it; {@code field} is empty when the element itself is meant. */
    record Element(String list, int position, String field) {}

    /** The path without the name of the message it stands in. */
    static String plain(String field) {
        return field.startsWith("terms.") ? field.substring("terms.".length()) : field;
    }

    /** The position of the money line a path is about. */
    static Optional<Integer> line(String field) {
        var matched = LINE.matcher(plain(field));
        return matched.matches() ? Optional.of(Integer.valueOf(matched.group(1))) : Optional.empty();
    }

    /** What follows the line in a path. */
    static String withinLine(String field) {
        var matched = LINE.matcher(plain(field));
        var rest = matched.matches() ? matched.group(2) : null;
        return rest == null ? "" : rest;
    }

    /** True when a path is about measures. */
    static boolean isMeasure(String field) {
        return MEASURE.matcher(plain(field)).matches();
    }

    /** The position of the measure a path is about. */
    static Optional<Integer> measure(String field) {
        var matched = MEASURE.matcher(plain(field));
        return matched.matches() && matched.group(1) != null
                ? Optional.of(Integer.valueOf(matched.group(1)))
                : Optional.empty();
    }

    /** What follows the measure in a path. */
    static String withinMeasure(String field) {
        var matched = MEASURE.matcher(plain(field));
        var rest = matched.matches() ? matched.group(2) : null;
        return rest == null ? "" : rest;
    }

    static Optional<Element> element(String field) {
        var matched = ELEMENT.matcher(plain(field));
        if (!matched.matches()) {
            return Optional.empty();
        }
        var inner = matched.group(3);
        return Optional.of(
                new Element(matched.group(1), Integer.parseInt(matched.group(2)), inner == null ? "" : inner));
    }

    /** The input for a path, by the path itself or by the list or message it lies in. */
    static Optional<String> lookUp(Map<String, String> inputs, String field) {
        var plain = plain(field);
        for (var entry : inputs.entrySet()) {
            var name = entry.getKey();
            if (plain.equals(name) || plain.startsWith(name + "[") || plain.startsWith(name + ".")) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
