package uk.concord.node.book.exchange;

/** What is answered to the partner's service. */
public sealed interface Answer<T> {
    /** The message asked for. */
    record Given<T>(T message) implements Answer<T> {}

    /** A refusal; the transport carries the code and the sentence. */
    record Declined<T>(LinkRefusal code, String sentence) implements Answer<T> {}
}
