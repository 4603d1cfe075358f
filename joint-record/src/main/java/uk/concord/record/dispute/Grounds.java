package uk.concord.record.dispute;

/** What a dispute is about. */
public enum Grounds {
    /** Which body has to pay. */
    RESPONSIBILITY,
    /** How the cost is split. */
    SPLIT,
    /** How much it costs. */
    COST,
    /** From when it is to be paid. */
    START,
    /** What was delivered for it. */
    PERFORMANCE,
    /** A payment that was not made. */
    PAYMENT
}
