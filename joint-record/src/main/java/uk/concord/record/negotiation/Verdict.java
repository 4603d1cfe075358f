package uk.concord.record.negotiation;

/** What an entry is worth, judged by what lay before its author. */
public sealed interface Verdict {
    /** It has effect, for ever. */
    Verdict VALID = new Valid();
    /** These rules cannot say. */
    Verdict UNJUDGED = new Unjudged();

    /** It has effect. */
    record Valid() implements Verdict {}

    /** It never had an effect. */
    record Void(VoidReason reason) implements Verdict {}

    /** It is of newer rules, or comes after one that is. */
    record Unjudged() implements Verdict {}

    default boolean isValid() {
        return this instanceof Valid;
    }

    /** The stable code of a void entry's reason; "UNJUDGED" for newer rules; empty for a valid one. */
    default String code() {
        return switch (this) {
            case Valid _ -> "";
            case Void v -> v.reason().name();
            case Unjudged _ -> "UNJUDGED";
        };
    }
}
