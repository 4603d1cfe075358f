package uk.concord.node.notification;

/** When a person is told by e-mail. */
enum Choice {
    /** As soon as something waits, and before, on and after its limit. */
    AT_ONCE,
    /** Once on each working day, everything that waits. */
    DIGEST,
    /** Never. */
    NONE;

    /** What counts for people who have not chosen. */
    static final Choice USUAL = AT_ONCE;
}
