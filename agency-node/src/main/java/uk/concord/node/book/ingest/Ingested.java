package uk.concord.node.book.ingest;

/** What came of a parcel. */
public sealed interface Ingested {
    /** All of it is stored, now or before. */
    record Held() implements Ingested {}

    /**
     * Nothing of it is stored, and nobody is to blame: the sender tries again, after a Hello where it is out of step.
     *
     * @param code stable, for programs
     */
    record NotNow(String code, String sentence) implements Ingested {}

    /**
     * Nothing of it is stored, and the book's standing says why from now on.
     *
     * @param code stable, for programs
     */
    record Wrong(String code, String sentence) implements Ingested {}
}
