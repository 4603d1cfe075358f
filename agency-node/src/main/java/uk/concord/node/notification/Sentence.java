package uk.concord.node.notification;

import java.time.LocalDate;
import java.util.Locale;

/** One thing in half a sentence, which begins small and ends without a full stop. */
final class Sentence {
    private Sentence() {}

    static String of(Owed owed, Occasion occasion, String ref, LocalDate today) {
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
