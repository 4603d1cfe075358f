package uk.concord.record.terms;

/** Where a record stands in the commissioning cycle (SEND Code of Practice, chapter 3). */
public enum Quadrant {
    /** Joint understanding of need. */
    JOINT_UNDERSTANDING,
    /** Joint planning. */
    JOINT_PLANNING,
    /** Joint delivery. */
    JOINT_DELIVERY,
    /** Joint review. */
    JOINT_REVIEW
}
