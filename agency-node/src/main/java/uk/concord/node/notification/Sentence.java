package uk.concord.node.notification;

import java.time.LocalDate;
import java.util.Locale;

/** One thing in half a sentence, which begins small and ends without a full stop. */
final class Sentence {
    private Sentence() {}

    static String of(Owed owed, Occasion occasion, String ref, LocalDate today) {
        var dispute = "the dispute about " + ref;
        return switch (owed.kind()) {
            case ANSWER_OFFER -> "answer " + ref + limit(owed, today);
            case OFFER_ASKED_BACK -> "the offer of " + ref + " was asked back";
            case OFFER_EXPIRED -> ref + " expired without an answer";
            case ANSWER_QUESTION -> "answer a question about " + ref;
            case DECIDE_DRAFT -> "decide on " + ref;
            case FINISH_DRAFT -> "finish " + ref + ", which was given back";
            case GIVE_NOTICE -> "decide on a notice about " + ref;
            case OFFER_DECIDED -> "offer " + ref + ", whose decision is in effect";
            case REVIEW ->
                occasion == Occasion.AFTER ? "the review of " + ref + " is late" : "review " + ref + limit(owed, today);
            case ENTER_RETURN ->
                occasion == Occasion.AFTER
                        ? "a return for " + ref + " is late"
                        : "enter a return for " + ref + limit(owed, today);
            case DISPUTE_RAISED -> "a dispute about " + ref + " was raised";
            case DISPUTE_ACKNOWLEDGED -> dispute + " was acknowledged";
            case ANSWER_EXTENSION -> "answer the request for more time in " + dispute + limit(owed, today);
            case ANSWER_PROPOSAL -> "answer what was proposed without prejudice in " + dispute;
            case EXTENSION_AGREED -> "more time was agreed in " + dispute;
            case RUNG_CHANGED -> dispute + " is on its next rung: meet" + limit(owed, today);
            case MEET_ON_RUNG -> "meet in " + dispute + limit(owed, today);
            case END_DISPUTE -> "act on your own duty in " + dispute + ", or settle it: its last rung is over";
            case DISPUTE_ENDED -> dispute + " has ended";
            case PAY_CLAIM ->
                occasion == Occasion.AFTER
                        ? "the payment of the claim after " + dispute + " is late"
                        : "pay the claim after " + dispute + limit(owed, today);
            case CONFIRM_PAYMENT -> "confirm that a payment after " + dispute + " has come";
            case PAYMENT_CONFIRMED -> "a payment after " + dispute + " was confirmed";
            case AGREE_STATEMENT -> "agree a statement of account, which your partner has agreed, or query it";
            case STATEMENT_QUERIED -> "a statement of account that you agreed was queried";
        };
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
    }

    private static String limit(Owed owed, LocalDate today) {
        var due = owed.due();
        if (due == null) {
            return "";
        }
        var day = London.day(due);
        return (day.equals(today) ? " today, " : " by ") + London.words(day);
    }
}
