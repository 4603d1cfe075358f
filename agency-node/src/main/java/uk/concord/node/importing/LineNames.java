package uk.concord.node.importing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Short names of lines within their record, made from what people call them: small letters, digits and hyphens, each once. */
final class LineNames {
    private static final int LONGEST = 20;
    private static final int ROOM_FOR_NUMBER = 4;

    private final Set<String> given = new HashSet<>();

    String next(String line) {
        var plain = line.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var name = cut(plain.isEmpty() ? "line" : plain, LONGEST);
        for (int number = 2; !given.add(name); number++) {
            name = cut(plain, LONGEST - ROOM_FOR_NUMBER) + "-" + number;
        }
        return name;
    }

    private static String cut(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most).replaceAll("-$", "");
    }
}
