package uk.concord.record.negotiation;

/** Why a command was refused. The names are stable codes. */
public enum Refusal {
    /** The record holds entries of newer rules. */
    READ_ONLY,
    ALREADY_OPEN,
    RECORD_NOT_OPEN,
    /** The command names an offer that is not there, or another digest. */
    UNKNOWN_OFFER,
    /** The offer stands void. */
    OFFER_VOID,
    ALREADY_ANSWERED,
    ALREADY_WITHDRAWN,
    NOT_YOUR_OFFER,
    NOT_YOURS_TO_ANSWER,
    /** An offer stands open: answer that one. */
    NEGOTIATION_OPEN,
    OFFER_EXPIRED,
    NOT_EXPIRED,
    NOT_WITHDRAWN,
    EXPIRY_OUT_OF_RANGE,
    /** The terms have problems, which are listed. */
    TERMS_NOT_READY,
    /** The decision record has problems, which are listed. */
    DECISION_RECORD_NOT_READY,
    /** A text of the command has problems, which are listed. */
    TEXT_NOT_ACCEPTABLE,
    EDITOR_MAY_NOT_APPROVE,
    NO_EDITOR_NAMED,
    PERSON_REQUIRED,
    SERVICE_REQUIRED,
    DECISION_NOT_EFFECTIVE,
    EXISTING_NOT_SHOWN,
    CONTRIBUTION_MISSTATED,
    OVER_LIMIT,
    LATE_WITHOUT_REASON
}
