package uk.concord.gateway.draft;

import java.util.Locale;
import java.util.function.Predicate;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Measure;

/** Gives a new line, or a new measure, the short name by which it is known in every later version. */
final class LineNames {
    private static final int LONGEST = 20;
    private static final int STEM = 16;

    private LineNames() {}

    static Line newLine(String name, Content content) {
        return Line.newBuilder()
                .setLineId(free(name, "line", id -> content.terms().getLinesList().stream()
                        .anyMatch(line -> line.getLineId().equals(id))))
                .build();
    }

    static Measure newMeasure(String name, Content content) {
        return Measure.newBuilder()
                .setMeasureId(free(name, "measure", id -> content.terms().getMeasuresList().stream()
                        .anyMatch(measure -> measure.getMeasureId().equals(id))))
                .build();
    }

    private static String free(String name, String otherwise, Predicate<String> taken) {
        var stem = name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var plain = stem.isEmpty() ? otherwise : cut(stem, LONGEST);
        var id = plain;
        for (int i = 2; taken.test(id); i++) {
            id = cut(plain, STEM) + "-" + i;
        }
        return id;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most).replaceAll("-+$", "");
    }
}
