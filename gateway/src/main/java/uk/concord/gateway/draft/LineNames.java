package uk.concord.gateway.draft;

import java.util.Locale;
import uk.concord.proto.entry.v1.Line;

/** Gives a new line the short name by which it is known in every later version. */
final class LineNames {
    private static final int LONGEST = 20;
    private static final int STEM = 16;

    private LineNames() {}

    static Line newLine(String name, Content content) {
        var stem = name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var plain = stem.isEmpty() ? "line" : cut(stem, LONGEST);
        var id = plain;
        for (int i = 2; isTaken(id, content); i++) {
            id = cut(plain, STEM) + "-" + i;
        }
        return Line.newBuilder().setLineId(id).build();
    }

    private static boolean isTaken(String id, Content content) {
        return content.terms().getLinesList().stream()
                .anyMatch(line -> line.getLineId().equals(id));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most).replaceAll("-+$", "");
    }
}
