package uk.concord.record.terms;

/** The fund from which money comes; it matters because some are ring-fenced. */
public enum Fund {
    /** Council General Fund. */
    GENERAL_FUND,
    /** Dedicated Schools Grant, High Needs Block (ring-fenced). */
    DSG_HIGH_NEEDS,
    /** Public Health Grant (ring-fenced). */
    PUBLIC_HEALTH_GRANT,
    /** ICB baseline allocation. */
    ICB_BASELINE,
    /** NHS service development funding. */
    SERVICE_DEVELOPMENT,
    /** Grant of a third party. */
    GRANT
}
