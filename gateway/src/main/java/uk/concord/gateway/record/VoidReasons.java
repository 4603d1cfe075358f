package uk.concord.gateway.record;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import uk.concord.gateway.wording.Words;

/** Why an entry never had an effect, in plain words: a sentence for every reason of the protocol (docs/protocol.md, 5.3). */
final class VoidReasons {
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            entry("ALREADY_OPEN", "The record had been opened before."),
            entry("RECORD_NOT_OPEN", "Nobody had opened the record yet."),
            entry(
                    "TEXT_NOT_ACCEPTABLE",
                    "The reference, title or service code was empty, too long, or held characters that may not stand there."),
            entry("PERSON_REQUIRED", "Only a person may do this, and the agency’s service did it."),
            entry("SERVICE_REQUIRED", "Only the agency’s service does this, and a person did it."),
            entry("OFFER_NOT_SEEN", "It speaks of an offer that its author had not received."),
            entry("UNKNOWN_OFFER", "It speaks of an offer that does not exist."),
            entry("WRONG_OFFER_DIGEST", "It names another text than the one that was offered."),
            entry("NOT_THE_ANSWERER", "An offer is answered by the other agency, not by the one that made it."),
            entry("NOT_THE_OFFERER", "An offer is asked back by the agency that made it, not by the other."),
            entry("OFFER_VOID", "The offer it speaks of never had an effect itself."),
            entry("ALREADY_ANSWERED", "The offer had been answered or had ended before."),
            entry("ALREADY_ASKED", "The offer had been asked back before."),
            entry(
                    "NOT_A_DOCUMENT",
                    "It came without its title, its file name or its content, or with more than one of them."),
            entry(
                    "NOTHING_TO_ATTACH_TO",
                    "A document was attached though its author knew of no agreement and no open offer."),
            entry("NEGOTIATION_OPEN", "Another offer stood open on this record and should have been answered."),
            entry("WRONG_NEGOTIATION", "It gives the wrong number to the negotiation."),
            entry("WRONG_VERSION", "It gives the wrong number to the version."),
            entry("TERMS_UNREADABLE", "Its terms cannot be read."),
            entry("WRONG_OFFERER", "The text was made out for the other agency as the one that offers."),
            entry("WRONG_DIGEST", "Its digest is not the digest of the text offered."),
            entry("TERMS_UNSOUND", "Its terms contradict themselves or the rules for terms."),
            entry("EXPIRY_OUT_OF_RANGE", "It was to stay open for no time at all, or for more than a year."),
            entry(
                    "NO_EDITOR_NAMED",
                    "It does not name anybody who wrote it, so nobody can tell whether two pairs of eyes saw it."),
            entry("EDITOR_APPROVED", "Somebody who wrote it also approved it: two pairs of eyes are needed."),
            entry("NO_DECISION_RECORD", "It came without its decision record, or with more than one."),
            entry("DECISION_DATES_CROSS", "The decision was to take effect before it was made."),
            entry("DECISION_NOT_EFFECTIVE", "The decision was not in effect yet on that day."),
            entry(
                    "EXISTING_NOT_SHOWN",
                    "It records an agreement made before without the minute that shows it, or not the decision that the terms name."),
            entry(
                    "CONTRIBUTION_MISSTATED",
                    "The contribution held against the limit was not what the terms ask of that agency."),
            entry("OVER_CITED_LIMIT", "The contribution was over the limit of the authority it relied on."),
            entry("LATE_WITHOUT_REASON", "The terms had begun before the decision, and no reason was given for that."),
            entry("ACCEPTED_TOO_LATE", "The time to accept the offer was over."),
            entry("EXPIRED_TOO_EARLY", "The time of the offer was not over yet."),
            entry("NO_SUCH_WITHDRAWAL", "Nobody had asked for this offer back in the way it says."),
            entry("NOT_AGREED", "It gives notice to end what both agencies had not agreed."),
            entry("NOT_IN_FORCE", "A later agreement had taken the place of the one it speaks of."),
            entry(
                    "NOTICE_TOO_SHORT",
                    "The notice it gives is shorter than the terms ask for, or its last day had passed."),
            entry(
                    "UNKNOWN_LINE",
                    "It speaks of a line that the terms do not have, or of money that the agency does not put in there."),
            entry("MORE_THAN_LEFT", "It takes back more of a contribution than was left of it after the last day."),
            entry("NOTHING_TO_END", "Nothing would be different without it."),
            entry(
                    "NO_COMMENT_TEXT",
                    "It says something without saying what, or marks a question and says something too."),
            entry(
                    "UNKNOWN_ENTRY",
                    "What it speaks about was not before its author, or is not a thing one can speak about in that way."),
            entry("ALREADY_MARKED", "The question had been marked as answered before."),
            entry("LADDER_UNSOUND", "Its ladder contradicts itself, or ends with nobody who can settle anything."),
            entry("UNKNOWN_DISPUTE", "It speaks of a dispute that was not there."),
            entry("DISPUTE_ENDED", "The dispute had ended before."),
            entry("NOT_ACKNOWLEDGED", "The other agency’s service had not said yet that it has the dispute."),
            entry("SINCE_OUTSIDE_LINES", "On the first day it disputes one of the lines costs nothing."),
            entry("AMOUNT_NOT_DISPUTABLE", "It disputes more money than the lines cost."),
            entry("ALREADY_IN_DISPUTE", "One of the lines was in dispute already."),
            entry("NOT_ENDED", "It reopens a dispute that had not ended."),
            entry("NO_GROUNDS_TEXT", "It does not say in words why."),
            entry("NOT_THE_PARTNER", "The agency that raised the dispute answered it itself."),
            entry("NOT_THE_RAISER", "A dispute is taken back by the agency that raised it, not by the other."),
            entry("ALREADY_SAID", "It had been said before."),
            entry("LAST_DAYS_WRONG", "Its last days are not days that the ladder can give."),
            entry("RUNG_OVER", "The dispute did not stand on that rung."),
            entry("EXTENSION_PENDING", "Its author had agreed to more time on this rung."),
            entry("ESCALATED_TOO_EARLY", "The last day of the rung was not over."),
            entry("UNKNOWN_EXTENSION", "Nobody had asked for that time, or nobody had agreed to it."),
            entry("LADDER_NOT_OVER", "The last rung of the ladder was not over."),
            entry(
                    "SETTLEMENT_OPEN",
                    "Its author’s own offer to settle the dispute was open and might have been accepted."),
            entry("LINE_NOT_SETTLED", "It would settle a dispute without terms for each disputed line."),
            entry("NO_STATEMENT", "It files a statement without one sealed text, or with something beside it."),
            entry("UNKNOWN_STATEMENT", "It opens a statement that was not there."),
            entry(
                    "OPENED_TOO_EARLY",
                    "It opens a statement though neither had both filed on that rung nor was the rung over, or after the dispute had ended."),
            entry("WRONG_KEY", "Its key is not the key that the statement was filed with."),
            entry("RUNG_NOT_REACHED", "The dispute had not come to that rung."),
            entry("DAY_AHEAD", "It was on a day that had not come."),
            entry("NO_MINUTES", "It enters a meeting without minutes."),
            entry("UNKNOWN_MEETING", "It confirms a meeting that the other agency had not entered."),
            entry("NO_CHAIR", "No independent chair deals with that rung."),
            entry("NO_RECOMMENDATION", "It enters a recommendation without its words."),
            entry("UNKNOWN_RECOMMENDATION", "It answers a recommendation that was not there."),
            entry("NO_PROPOSAL", "It proposes something without its terms, or with something beside them."),
            entry("UNKNOWN_PROPOSAL", "It answers a proposal that the other agency had not made."),
            entry("PROPOSAL_SUPERSEDED", "It answers a proposal whose place a newer one had taken."),
            entry("NOTHING_OWED", "The dispute had left no claim."),
            entry("NOT_THE_DEBTOR", "It enters a payment that the other agency owes."),
            entry("NOT_THE_CREDITOR", "It confirms a payment that its own agency owes."),
            entry("PAID_TOO_MUCH", "It would pay more than is owed."),
            entry("PAID_AHEAD", "It was paid on a day that had not come."),
            entry("UNKNOWN_PAYMENT", "It confirms a payment that was not there."),
            entry("PERIOD_WRONG", "Its days were not in order, or not of one financial year."),
            entry("NOT_A_PAYER", "The line has no such payer with such a fund."),
            entry("NOT_OWN_MONEY", "It speaks of the other agency’s money."),
            entry("LINE_NOT_RUNNING", "The line was not paid for on these days, as its author knew."),
            entry("NOT_THE_PAYEE", "Only the agency that was paid confirms a payment."),
            entry("NOT_THE_AUTHOR", "It opens or takes back what the other agency had entered."),
            entry("NOT_THE_ACCOUNT", "It does not belong in this record: the account between both is kept by itself."),
            entry("NOT_A_QUARTER_END", "The day was not the last of a quarter of that financial year."),
            entry("ALREADY_RECEIVED", "The agency that was paid had confirmed the payment."),
            entry("UNKNOWN_MEASURE", "The terms have no such measure."),
            entry("NOT_THE_RETURNER", "The other agency enters the returns of this measure."),
            entry("NOT_A_PERIOD", "The measure is not returned for these days."),
            entry("PERIOD_NOT_OVER", "The period was not over."),
            entry("CROSSED", "Both agencies did this at the same moment, and the other agency’s stands."));

    private VoidReasons() {}

    /** The sentence for a code; the code in words where it is of newer rules. */
    static String sentence(String code) {
        return SENTENCES.getOrDefault(code, "The reason is of newer rules: " + Words.code(code) + ".");
    }

    /** Every code that has a sentence. */
    static Set<String> codes() {
        return SENTENCES.keySet();
    }
}
