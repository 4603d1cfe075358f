package uk.concord.record.negotiation;

/** How an offer stands. */
public enum OfferStatus {
    OPEN,
    ACCEPTED,
    COUNTERED,
    DECLINED,
    RELEASED,
    EXPIRED,
    VOID
}
