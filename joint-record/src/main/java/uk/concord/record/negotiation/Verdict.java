package uk.concord.record.negotiation;

/** What an entry is worth, judged by what lay before its author. */
public sealed interface Verdict {

    /** It has effect, for ever. */
    record Valid() implements Verdict {}

    /** It is void: it never had an effect. */
    record Voided(VoidReason reason) implements Verdict {}

    /** It is of newer rules, or comes after one that is. */
    record Unjudged() implements Verdict {}

    default boolean isValid() {
        return this instanceof Valid;
    }

    /** The stable code of a void entry's reason; "UNJUDGED" for newer rules; empty for a valid one. */
    default String code() {
        return switch (this) {
            case Valid _ -> "";
            case Voided v -> v.reason().name();
            case Unjudged _ -> "UNJUDGED";
        };
    }
}
