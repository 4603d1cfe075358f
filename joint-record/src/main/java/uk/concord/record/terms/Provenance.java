package uk.concord.record.terms;

/** Where a figure or a date comes from. */
public record Provenance(Kind kind, String source) {
    /** Entered by an agency in the course of its work. */
    public static final Provenance ENTERED = new Provenance(Kind.ENTERED, "");

    /** Kinds of provenance. */
    public enum Kind {
        /** Entered by an agency in the course of its work. */
        ENTERED,
        /** From a public source, which is named. */
        PUBLIC,
        /** Invented for demonstration. */
        DEMO
    }
}
