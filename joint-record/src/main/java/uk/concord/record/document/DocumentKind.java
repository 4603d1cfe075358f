package uk.concord.record.document;

/** What kind of document it is. The names are those of concord.entry.v1.DocumentKind. */
public enum DocumentKind {
    /** Executed by both agencies. */
    EXECUTED_DEED,
    MINUTES,
    NEEDS_ASSESSMENT,
    /** A provider's return. */
    PERFORMANCE_RETURN,
    OTHER
}
