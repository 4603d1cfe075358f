package uk.concord.record.negotiation;

/** Why an entry never had an effect. The names are stable codes; the order is the order of the tests. */
public enum VoidReason {
    /** The record was opened before. */
    ALREADY_OPEN,
    /** Nobody had opened the record. */
    RECORD_NOT_OPEN,
    /** A reference, title or service code is empty, too long, or holds what may not stand there. */
    TEXT_NOT_ACCEPTABLE,
    /** Only a person may do this. */
    PERSON_REQUIRED,
    /** Only an agency's service may do this. */
    SERVICE_REQUIRED,
    /** The author had not seen the offer it names. */
    OFFER_NOT_SEEN,
    /** No such offer lies where the reference says. */
    UNKNOWN_OFFER,
    /** The reference's digest is not the offer's. */
    WRONG_OFFER_DIGEST,
    /** The author is not the agency that may answer this offer. */
    NOT_THE_ANSWERER,
    /** The author is not the agency that made this offer. */
    NOT_THE_OFFERER,
    /** The offer itself is void. */
    OFFER_VOID,
    /** The offer had its answer. */
    ALREADY_ANSWERED,
    /** The withdrawal was asked for before. */
    ALREADY_ASKED,
    /** The offer it names was not accepted. */
    NOT_AGREED,
    /** The author knew of a later agreement. */
    NOT_IN_FORCE,
    /** It ends terms sooner than the notice agreed allows. */
    NOTICE_TOO_SHORT,
    /** It names a line or a contribution that the terms do not have. */
    UNKNOWN_LINE,
    /** It takes off more than the giver still contributes. */
    MORE_THAN_LEFT,
    /** It would change nothing. */
    NOTHING_TO_END,
    /** Not exactly one text belongs to the comment, or one to a mark. */
    NO_COMMENT_TEXT,
    /** What it is about was not there, or cannot be spoken about so. */
    UNKNOWN_ENTRY,
    /** The question was marked as answered before. */
    ALREADY_MARKED,
    /** Not exactly one title, one file name and one content, all shared, belong to the document. */
    NOT_A_DOCUMENT,
    /** The author knew of no agreement and no open offer. */
    NOTHING_TO_ATTACH_TO,
    /** An offer stood open: it should have been answered. */
    NEGOTIATION_OPEN,
    /** Not the record's next negotiation. */
    WRONG_NEGOTIATION,
    /** Not the negotiation's next version. */
    WRONG_VERSION,
    /** The terms cannot be read. */
    TERMS_UNREADABLE,
    /** The digest was made for the other agency as offerer. */
    WRONG_OFFERER,
    /** The digest does not belong to this offer. */
    WRONG_DIGEST,
    /** The terms contradict themselves or the law. */
    TERMS_UNSOUND,
    /** The offer ends before it begins, or stays open too long. */
    EXPIRY_OUT_OF_RANGE,
    /** Nobody is named who edited the version. */
    NO_EDITOR_NAMED,
    /** Somebody who edited the version approved it. */
    EDITOR_APPROVED,
    /** Not exactly one decision record belongs to the decision. */
    NO_DECISION_RECORD,
    /** The decision takes effect before it was taken. */
    DECISION_DATES_CROSS,
    /** The decision was not yet effective. */
    DECISION_NOT_EFFECTIVE,
    /** An existing agreement's decision is without a minute reference, or not the one the terms name. */
    EXISTING_NOT_SHOWN,
    /** The contribution held against the limit is not what the terms say. */
    CONTRIBUTION_MISSTATED,
    /** The contribution is over the limit that is cited. */
    OVER_CITED_LIMIT,
    /** Decided after the terms began, and no reason is stated. */
    LATE_WITHOUT_REASON,
    /** Accepted after the offer had expired. */
    ACCEPTED_TOO_LATE,
    /** Ended before the offer had expired. */
    EXPIRED_TOO_EARLY,
    /** No valid withdrawal of this offer has that leaf hash. */
    NO_SUCH_WITHDRAWAL,
    /** The tie-break agency's first offer, made at the same time, stands instead. Known only once both are seen. */
    CROSSED
}
