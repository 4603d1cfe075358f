package uk.concord.record.finding;

/** What kind of thing a finding is. The names are stable codes; lists of findings come in this order. */
public enum FindingKind {
    /** Both decided only after the terms had begun to apply to money. */
    DECIDED_AFTER_IT_BEGAN,
    /** The same of an agreement that was made elsewhere and only recorded since. */
    EXISTING_DECIDED_AFTER_IT_BEGAN,
    /** A decision cites a limit that its own contribution is above. */
    DECISION_ABOVE_LIMIT,
    /** The review date is past and nothing was agreed since. */
    PAST_REVIEW,
    /** The terms are over and no others follow. */
    EXPIRED_WITHOUT_SUCCESSOR,
    /** The terms name an organisation by a code that ended. */
    SUPERSEDED_CODE,
    /** A dispute ended without a settlement of what was paid in the interim. */
    INTERIM_NOT_RECONCILED,
    /** A balancing claim is not paid on its due day. */
    CLAIM_UNPAID,
    /** A payment was entered and never confirmed by whom it was made to. */
    PAYMENT_NOT_CONFIRMED,
    /** The last rung of a dispute is over and it has not ended. */
    LADDER_OVER,
    /** The service cost money on days before both decisions took effect. */
    SPENT_BEFORE_DECIDED,
    /** The service went on outside the days of its line. */
    RAN_ON,
    /** A line has cost more in a financial year than was promised for it. */
    SPENT_OVER_LINE,
    /** A payer has paid some of a year's contribution, and the rest is overdue. */
    CONTRIBUTION_UNPAID,
    /** What the terms promise to measure was not returned by its due day. */
    RETURN_MISSING
}
