package uk.concord.record.text;

import java.util.List;

/** Finds numbers that name a child: NHS numbers and unique pupil numbers, by their check digits. */
public final class PersonalIdentifiers {
    private PersonalIdentifiers() {}

    /** A find: which kind, and where in the text; never the number itself. */
    public record Find(Kind kind, int from, int to) {}

    /** Kinds of personal identifiers. */
    public enum Kind {
        NHS_NUMBER,
        UPN
    }

    public static List<Find> find(String text) {
        return List.of();
    }
}
