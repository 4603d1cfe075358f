package uk.concord.record.negotiation;

/** Where a record stands. */
public enum RecordStatus {
    /** Nobody has opened it. */
    NOT_OPEN,
    /** Opened; no offer is open and nothing is agreed. */
    OPENED,
    /** An offer is open. */
    OFFERED,
    /** Agreed by two decisions on one text. */
    AGREED,
    /** The last offer was declined and nothing is agreed. */
    DECLINED,
    /** The last offer ended without an answer and nothing is agreed. */
    LAPSED,
    /** The partnership keeps its account in it; nothing is offered there. */
    ACCOUNT
}
