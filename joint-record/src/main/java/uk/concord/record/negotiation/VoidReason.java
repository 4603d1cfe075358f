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
    /** The ladder contradicts itself. */
    LADDER_UNSOUND,
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
    /** No such dispute lay before its author. */
    UNKNOWN_DISPUTE,
    /** The dispute had ended. */
    DISPUTE_ENDED,
    /** The partner's service had not said that it has the dispute. */
    NOT_ACKNOWLEDGED,
    /** The terms have no line that the dispute is about. */
    LINE_NOT_SETTLED,
    /** No money is paid on a line on the first day that is disputed. */
    SINCE_OUTSIDE_LINES,
    /** More is disputed than the lines cost. */
    AMOUNT_NOT_DISPUTABLE,
    /** The last days are not those that the ladder can give. */
    LAST_DAYS_WRONG,
    /** One of the lines was in dispute already. */
    ALREADY_IN_DISPUTE,
    /** The dispute that is to be reopened goes on. */
    NOT_ENDED,
    /** The author is the agency that raised the dispute. */
    NOT_THE_PARTNER,
    /** The author is not the agency that raised the dispute. */
    NOT_THE_RAISER,
    /** It was said before. */
    ALREADY_SAID,
    /** The dispute does not stand on that rung. */
    RUNG_OVER,
    /** The author had agreed to more time and had not heard since. */
    EXTENSION_PENDING,
    /** The rung's last day was not over. */
    ESCALATED_TOO_EARLY,
    /** No such request for more time lay before its author, or nobody had agreed to it. */
    UNKNOWN_EXTENSION,
    /** The last rung was not over. */
    LADDER_NOT_OVER,
    /** The author's own offer that would settle the dispute stood open. */
    SETTLEMENT_OPEN,
    /** Not exactly one text of grounds belongs to it. */
    NO_GROUNDS_TEXT,
    /** Not exactly one part, of kind STATEMENT and sealed, belongs to it. */
    NO_STATEMENT,
    /** No such statement lay before its author. */
    UNKNOWN_STATEMENT,
    /** Its author knew neither of the other's statement on that rung nor of the rung's end, or the dispute had ended. */
    OPENED_TOO_EARLY,
    /** The key is not the one whose hash was stated. */
    WRONG_KEY,
    /** The dispute had not come to that rung, or its ladder has no such rung. */
    RUNG_NOT_REACHED,
    /** It would have been on a day to come. */
    DAY_AHEAD,
    /** Not exactly one shared text of minutes belongs to it. */
    NO_MINUTES,
    /** No such meeting lay before its author, or its author's own agency entered it. */
    UNKNOWN_MEETING,
    /** No independent chair deals with that rung. */
    NO_CHAIR,
    /** Not exactly one shared text of a recommendation belongs to it. */
    NO_RECOMMENDATION,
    /** No such recommendation lay before its author. */
    UNKNOWN_RECOMMENDATION,
    /** Not exactly one part, of kind PROPOSAL and shared, belongs to it. */
    NO_PROPOSAL,
    /** No such proposal lay before its author, or its author's own agency made it. */
    UNKNOWN_PROPOSAL,
    /** Its author knew of a newer proposal in the place of this one. */
    PROPOSAL_SUPERSEDED,
    /** The dispute left no claim. */
    NOTHING_OWED,
    /** The author is not the agency that owes the claim. */
    NOT_THE_DEBTOR,
    /** The author is not the agency to which the claim is owed. */
    NOT_THE_CREDITOR,
    /** More would be paid than is owed. */
    PAID_TOO_MUCH,
    /** It would have been paid on a day to come. */
    PAID_AHEAD,
    /** No such payment lay before its author. */
    UNKNOWN_PAYMENT,
    /** The days are not in order, or not of one financial year. */
    PERIOD_WRONG,
    /** The terms give this line no such payer with such a fund. */
    NOT_A_PAYER,
    /** It is the partner's money, so the partner says that it was paid. */
    NOT_OWN_MONEY,
    /** The line had not begun, or had ended. */
    LINE_NOT_RUNNING,
    /** The author is not the agency that was paid. */
    NOT_THE_PAYEE,
    /** What it opens or takes back was entered by the other agency. */
    NOT_THE_AUTHOR,
    /** The agency that was paid had said that the money has come. */
    ALREADY_RECEIVED,
    /** It is said in the partnership's account and does not belong there, or belongs there and is said elsewhere. */
    NOT_THE_ACCOUNT,
    /** The day is not the last of a quarter of that financial year. */
    NOT_A_QUARTER_END,
    /** The terms have no such measure. */
    UNKNOWN_MEASURE,
    /** The measure names the other agency as the one that enters its returns. */
    NOT_THE_RETURNER,
    /** The days are not exactly one period for which the measure is returned. */
    NOT_A_PERIOD,
    /** The period was not over. */
    PERIOD_NOT_OVER,
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
