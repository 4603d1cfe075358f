package uk.concord.record;

/** What kind of body an agency is. */
public enum AgencyKind {
    /** A local authority. */
    COUNCIL,
    /** An NHS integrated care board. */
    HEALTH
}
