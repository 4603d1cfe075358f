package uk.concord.record.negotiation;

import java.util.Optional;

/** Why a command was refused: a stable code, and a sentence for people. */
public enum Refusal {
    READ_ONLY("This record holds entries of newer rules. It can be read, not changed, until this service is upgraded."),
    ALREADY_OPEN("This record is open already."),
    RECORD_NOT_OPEN("This record has not been opened."),
    UNKNOWN_OFFER("There is no such offer. Read the record again and decide on what it shows."),
    OFFER_VOID("This offer is void, so nobody can answer it."),
    ALREADY_ANSWERED("This offer has been answered already, and that answer stands. Read the record as it is now."),
    OFFER_SUPERSEDED(
            "This offer has been answered with a counter-offer, which took its place. Read the record as it is now, and"
                    + " go on from the counter-offer."),
    OFFER_WITHDRAWN(
            "This offer has been withdrawn and binds nobody. Propose new terms, or wait for your partner's next offer."),
    ALREADY_WITHDRAWN("Its withdrawal has been asked for already."),
    NOT_YOUR_OFFER("Only the agency that made an offer can withdraw it."),
    NOT_YOURS_TO_ANSWER("Only the other agency can answer this offer."),
    NOT_AGREED("Only what both agencies have agreed can be ended by notice."),
    NOT_IN_FORCE("A later agreement is in force. Give notice on that one."),
    NOTICE_TOO_SHORT("The agreement asks for longer notice. Choose a later last day."),
    UNKNOWN_LINE("The agreement has no such line, or your agency contributes nothing there that could end."),
    MORE_THAN_LEFT("That is more than your agency still contributes after the last day."),
    NOTHING_TO_END("This notice would end nothing: what it names ends by then anyway."),
    COMMENT_NOT_READY("This cannot be said so."),
    UNKNOWN_ENTRY("What this is about is not there. Read the record again."),
    ALREADY_MARKED("This question has been marked as answered already."),
    DISCUSSION_FULL("Your agency has said as much about this record as one discussion holds."),
    TOO_MANY_DOCUMENTS("Your agency has attached 50 documents to this record. It holds no more."),
    DOCUMENT_NOT_READY("This document cannot be attached so."),
    NOTHING_TO_ATTACH_TO("A document can be attached once there is an agreement or an open offer."),
    TOO_FAST("You have said a great deal within an hour. Go on later."),
    NEGOTIATION_OPEN("An offer is open on this record. Answer that one, or wait for its answer."),
    OFFER_EXPIRED("The time of this offer is over. Propose new terms, or ask your partner to make the offer again."),
    NOT_EXPIRED("The time to accept this offer is not over."),
    NOT_WITHDRAWN("Nobody has asked for the withdrawal of this offer."),
    EXPIRY_OUT_OF_RANGE("An offer stays open for at least a moment and for at most a year."),
    TERMS_NOT_READY("The terms are not ready to be offered."),
    DECISION_RECORD_NOT_READY("The decision record is not complete."),
    TEXT_NOT_ACCEPTABLE("The record's reference, title or service code cannot be used."),
    EDITOR_MAY_NOT_APPROVE("You edited this version, so somebody else must approve it."),
    NO_EDITOR_NAMED("An offer names the people who edited it."),
    PERSON_REQUIRED("Only a person can decide this."),
    SERVICE_REQUIRED("Only the agency's service does this, by itself."),
    DECISION_NOT_EFFECTIVE("The decision is not effective yet, or takes effect before it was taken."),
    EXISTING_NOT_SHOWN(
            "For an existing agreement, give the day it was decided, which must be in the past, and its minute"
                    + " reference."),
    CONTRIBUTION_MISSTATED("The contribution held against the limit is not what the terms say."),
    OVER_LIMIT("Your agency's contribution over the whole period is over the limit of your authority."),
    LATE_WITHOUT_REASON("The terms began before the decision takes effect. State why it was decided late."),
    LADDER_NOT_AGREED(
            "Your agencies have agreed no such ladder. Agree one first: a dispute can only be raised under a ladder that both"
                    + " have agreed."),
    CALENDAR_ENDS(
            "The calendar of working days does not reach that far. An administrator has to install a newer version."),
    UNKNOWN_DISPUTE("There is no such dispute on this record. Read the record again."),
    DISPUTE_ENDED("This dispute has ended. Reopen it by raising a new one if there is new evidence."),
    NOT_ACKNOWLEDGED(
            "The other agency's service has not said that it has this dispute. Until it has, nothing runs. Try again later."),
    LINE_NOT_SETTLED(
            "These terms have no line for some of what is in dispute. Add it, or offer without settling the dispute."),
    SINCE_OUTSIDE_LINES(
            "No money is paid on one of these lines on that day. Choose a first day within the line's period."),
    AMOUNT_NOT_DISPUTABLE("These lines cost less than that from that day on. Dispute at most what they cost."),
    LAST_DAYS_WRONG("These are not days that the ladder gives. A rung is only ever given more time."),
    ALREADY_IN_DISPUTE("One of these lines is in dispute already. Go on in that dispute."),
    NOT_ENDED("That dispute goes on, so it cannot be reopened."),
    NOT_YOURS_TO_ACKNOWLEDGE("Only the other agency can do this: your agency raised the dispute."),
    NOT_YOUR_DISPUTE("Only the agency that raised a dispute can take it back."),
    ALREADY_SAID("Your agency has said this already."),
    RUNG_OVER("The dispute no longer stands on that rung. Read it again."),
    EXTENSION_PENDING("Your agency has agreed to more time. Wait until the other agency's service has answered."),
    ESCALATED_TOO_EARLY("The last day of this rung is not over. The dispute goes up by itself when it is."),
    UNKNOWN_EXTENSION("Nobody has asked for that, or it has been answered. Read the dispute again."),
    LADDER_NOT_OVER("The last rung is not over. Until it is, go on looking for a settlement."),
    SETTLEMENT_OPEN("Your own offer to settle this dispute is open. Withdraw it first, or wait for its answer."),
    GROUNDS_NOT_READY("Say in words why. Your partner and the auditors read it."),
    STATEMENT_NOT_READY("Say in words what your agency states, and name no child."),
    UNKNOWN_STATEMENT("There is no such statement. Read the dispute again."),
    OPENED_TOO_EARLY(
            "A statement is opened once both agencies have filed on that rung, or when the rung is over. What is still sealed when the"
                    + " dispute ends stays so."),
    STATEMENT_KEY_MISSING(
            "The secret under which this statement was sealed is not here. An administrator has to put it back beside the signing keys."),
    RUNG_NOT_REACHED("The dispute has not come to that rung. Choose one that it has stood on."),
    DAY_AHEAD("That day is still to come. Enter it once it has been."),
    MINUTES_NOT_READY(
            "Say in words what was said and which interests were declared. Name posts, not people, and no child."),
    UNKNOWN_MEETING("The other agency has entered no such meeting. Read the dispute again."),
    NO_CHAIR("No independent chair deals with that rung."),
    RECOMMENDATION_NOT_READY("Enter the chair's words, and name no child."),
    UNKNOWN_RECOMMENDATION("There is no such recommendation. Read the dispute again."),
    PROPOSAL_NOT_READY("Say in words what you propose, give each disputed line a split of 100%, and name no child."),
    UNKNOWN_PROPOSAL("The other agency has made no such proposal. Read the dispute again."),
    PROPOSAL_SUPERSEDED("The other agency has made a newer proposal in the place of this one. Read the dispute again."),
    NOTHING_OWED("This dispute has left no claim: nothing is to be paid."),
    NOT_THE_DEBTOR("The other agency owes this claim, so only it can say that it was paid."),
    NOT_THE_CREDITOR("Your agency owes this claim, so the other one confirms that the payment has come."),
    PAID_TOO_MUCH("That is more than was still owed on that day. Check whether it was entered before."),
    PAID_AHEAD("That day is still to come. Enter a payment once it was made."),
    UNKNOWN_PAYMENT("There is no such payment. Read the claim or the account again."),
    PERIOD_WRONG("Give days in order, within one financial year (1 April to 31 March). Enter each year by itself."),
    NOT_A_PAYER("The terms do not give this line that payer and fund. Choose one that they name."),
    NOT_OWN_MONEY("This is the other agency's money: it enters what it has paid itself."),
    LINE_NOT_RUNNING(
            "The line is not paid for on these days. Choose days within it; if the service ran on all the same, say so when you enter what it cost."),
    NOT_THE_PAYEE("Only the agency that was paid can say that the money has come."),
    NOT_THE_AUTHOR("The other agency entered this, so only it can open it or take it back."),
    ALREADY_RECEIVED("The agency that was paid has said that the money has come, so this can no longer be taken back."),
    NOT_THE_ACCOUNT(
            "The account between both agencies is kept by itself: nothing else is entered in it. Open it from Money."),
    NOT_A_QUARTER_END(
            "A statement is agreed as it stands at the end of a quarter. Choose the last day of one, in that financial year."),
    UNKNOWN_MEASURE("The terms have no such measure. Open the record's performance again and choose one."),
    NOT_THE_RETURNER("The terms say that the other agency enters the returns of this measure. Ask it to."),
    NOT_A_PERIOD(
            "The measure is not returned for these days. Open the record's performance again and choose one of its periods."),
    PERIOD_NOT_OVER(
            "The period is not over yet, or the day of the return lies within it. Enter the return once the period is over."),
    RETURN_NOTE_NOT_READY("The note cannot be taken as it is."),
    ENTERED_BEFORE(
            "Your agency has entered this before, or it stands twice in what you send. Take it out; if it did happen twice, give each a reference of its own.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** What a person is told who comes too late to an offer that stands so; empty while it is open. */
    public static Optional<Refusal> tooLateFor(OfferStatus status) {
        return switch (status) {
            case OPEN -> Optional.empty();
            case ACCEPTED, DECLINED -> Optional.of(ALREADY_ANSWERED);
            case COUNTERED -> Optional.of(OFFER_SUPERSEDED);
            case RELEASED -> Optional.of(OFFER_WITHDRAWN);
            case EXPIRED -> Optional.of(OFFER_EXPIRED);
            case VOID -> Optional.of(OFFER_VOID);
        };
    }

    /** What a person is told whose entry would be void. */
    public static Refusal insteadOf(VoidReason reason) {
        return switch (reason) {
            case ALREADY_OPEN -> ALREADY_OPEN;
            case RECORD_NOT_OPEN -> RECORD_NOT_OPEN;
            case TEXT_NOT_ACCEPTABLE -> TEXT_NOT_ACCEPTABLE;
            case PERSON_REQUIRED -> PERSON_REQUIRED;
            case SERVICE_REQUIRED -> SERVICE_REQUIRED;
            case OFFER_NOT_SEEN, UNKNOWN_OFFER, WRONG_OFFER_DIGEST -> UNKNOWN_OFFER;
            case NOT_THE_ANSWERER -> NOT_YOURS_TO_ANSWER;
            case NOT_THE_OFFERER -> NOT_YOUR_OFFER;
            case OFFER_VOID, CROSSED -> OFFER_VOID;
            case ALREADY_ANSWERED -> ALREADY_ANSWERED;
            case ALREADY_ASKED -> ALREADY_WITHDRAWN;
            case NOT_AGREED -> NOT_AGREED;
            case NOT_IN_FORCE -> NOT_IN_FORCE;
            case NOTICE_TOO_SHORT -> NOTICE_TOO_SHORT;
            case UNKNOWN_LINE -> UNKNOWN_LINE;
            case MORE_THAN_LEFT -> MORE_THAN_LEFT;
            case NOTHING_TO_END -> NOTHING_TO_END;
            case NO_COMMENT_TEXT -> COMMENT_NOT_READY;
            case UNKNOWN_ENTRY -> UNKNOWN_ENTRY;
            case ALREADY_MARKED -> ALREADY_MARKED;
            case NOT_A_DOCUMENT -> DOCUMENT_NOT_READY;
            case NOTHING_TO_ATTACH_TO -> NOTHING_TO_ATTACH_TO;
            case NEGOTIATION_OPEN, WRONG_NEGOTIATION, WRONG_VERSION, WRONG_OFFERER, WRONG_DIGEST -> NEGOTIATION_OPEN;
            case TERMS_UNREADABLE, TERMS_UNSOUND -> TERMS_NOT_READY;
            case EXPIRY_OUT_OF_RANGE -> EXPIRY_OUT_OF_RANGE;
            case NO_EDITOR_NAMED -> NO_EDITOR_NAMED;
            case EDITOR_APPROVED -> EDITOR_MAY_NOT_APPROVE;
            case NO_DECISION_RECORD -> DECISION_RECORD_NOT_READY;
            case DECISION_DATES_CROSS, DECISION_NOT_EFFECTIVE -> DECISION_NOT_EFFECTIVE;
            case EXISTING_NOT_SHOWN -> EXISTING_NOT_SHOWN;
            case CONTRIBUTION_MISSTATED -> CONTRIBUTION_MISSTATED;
            case OVER_CITED_LIMIT -> OVER_LIMIT;
            case LATE_WITHOUT_REASON -> LATE_WITHOUT_REASON;
            case ACCEPTED_TOO_LATE -> OFFER_EXPIRED;
            case EXPIRED_TOO_EARLY -> NOT_EXPIRED;
            case NO_SUCH_WITHDRAWAL -> NOT_WITHDRAWN;
            case LADDER_UNSOUND -> LADDER_NOT_AGREED;
            case NOT_ACKNOWLEDGED -> NOT_ACKNOWLEDGED;
            case UNKNOWN_DISPUTE -> UNKNOWN_DISPUTE;
            case DISPUTE_ENDED -> DISPUTE_ENDED;
            case LINE_NOT_SETTLED -> LINE_NOT_SETTLED;
            case SINCE_OUTSIDE_LINES -> SINCE_OUTSIDE_LINES;
            case AMOUNT_NOT_DISPUTABLE -> AMOUNT_NOT_DISPUTABLE;
            case LAST_DAYS_WRONG -> LAST_DAYS_WRONG;
            case ALREADY_IN_DISPUTE -> ALREADY_IN_DISPUTE;
            case NOT_ENDED -> NOT_ENDED;
            case NOT_THE_PARTNER -> NOT_YOURS_TO_ACKNOWLEDGE;
            case NOT_THE_RAISER -> NOT_YOUR_DISPUTE;
            case ALREADY_SAID -> ALREADY_SAID;
            case RUNG_OVER -> RUNG_OVER;
            case EXTENSION_PENDING -> EXTENSION_PENDING;
            case ESCALATED_TOO_EARLY -> ESCALATED_TOO_EARLY;
            case UNKNOWN_EXTENSION -> UNKNOWN_EXTENSION;
            case LADDER_NOT_OVER -> LADDER_NOT_OVER;
            case SETTLEMENT_OPEN -> SETTLEMENT_OPEN;
            case NO_GROUNDS_TEXT -> GROUNDS_NOT_READY;
            case NO_STATEMENT -> STATEMENT_NOT_READY;
            case UNKNOWN_STATEMENT -> UNKNOWN_STATEMENT;
            case OPENED_TOO_EARLY -> OPENED_TOO_EARLY;
            case WRONG_KEY -> STATEMENT_KEY_MISSING;
            case RUNG_NOT_REACHED -> RUNG_NOT_REACHED;
            case DAY_AHEAD -> DAY_AHEAD;
            case NO_MINUTES -> MINUTES_NOT_READY;
            case UNKNOWN_MEETING -> UNKNOWN_MEETING;
            case NO_CHAIR -> NO_CHAIR;
            case NO_RECOMMENDATION -> RECOMMENDATION_NOT_READY;
            case UNKNOWN_RECOMMENDATION -> UNKNOWN_RECOMMENDATION;
            case NO_PROPOSAL -> PROPOSAL_NOT_READY;
            case UNKNOWN_PROPOSAL -> UNKNOWN_PROPOSAL;
            case PROPOSAL_SUPERSEDED -> PROPOSAL_SUPERSEDED;
            case NOTHING_OWED -> NOTHING_OWED;
            case NOT_THE_DEBTOR -> NOT_THE_DEBTOR;
            case NOT_THE_CREDITOR -> NOT_THE_CREDITOR;
            case PAID_TOO_MUCH -> PAID_TOO_MUCH;
            case PAID_AHEAD -> PAID_AHEAD;
            case UNKNOWN_PAYMENT -> UNKNOWN_PAYMENT;
            case PERIOD_WRONG -> PERIOD_WRONG;
            case NOT_A_PAYER -> NOT_A_PAYER;
            case NOT_OWN_MONEY -> NOT_OWN_MONEY;
            case LINE_NOT_RUNNING -> LINE_NOT_RUNNING;
            case NOT_THE_PAYEE -> NOT_THE_PAYEE;
            case NOT_THE_AUTHOR -> NOT_THE_AUTHOR;
            case ALREADY_RECEIVED -> ALREADY_RECEIVED;
            case NOT_THE_ACCOUNT -> NOT_THE_ACCOUNT;
            case NOT_A_QUARTER_END -> NOT_A_QUARTER_END;
            case UNKNOWN_MEASURE -> UNKNOWN_MEASURE;
            case NOT_THE_RETURNER -> NOT_THE_RETURNER;
            case NOT_A_PERIOD -> NOT_A_PERIOD;
            case PERIOD_NOT_OVER -> PERIOD_NOT_OVER;
        };
    }
}
