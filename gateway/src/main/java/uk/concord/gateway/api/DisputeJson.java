package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.ClaimView;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.DisputeWords;
import uk.concord.proto.record.v1.ExtensionView;
import uk.concord.proto.record.v1.PaymentView;
import uk.concord.proto.record.v1.SettlementMonth;
import uk.concord.proto.record.v1.ShareView;

/**
 * One dispute, as it stands.
 *
 * @param id leaf hash of the entry that raised it, hexadecimal: names it within the record
 * @param agency code of the agency that raised it
 * @param post post of whoever raised it
 * @param raisedAt when it was raised
 * @param receivedAt when the partner's receipt for it arrived here, or ours was given; absent while not yet
 * @param terms the terms in which the lines stand, by their offer
 * @param lineIds the disputed lines by their ids there
 * @param grounds what it is about
 * @param amountPence the money in dispute, in pence
 * @param since the first day whose money is disputed, ISO 8601
 * @param text the grounds in words; absent when erased or not received
 * @param ladder the ladder that it goes by, whatever is agreed later
 * @param acknowledgedAt when the partner's service acknowledged it; absent while it has not
 * @param rung the rung on which it stands, from 1; one more than there are once the last is over
 * @param lastDays the last day of each rung, ISO 8601; empty until acknowledged
 * @param ending how it ended; absent while it goes on
 * @param endedAt when it ended; absent while it goes on
 * @param joinedTo the dispute that it was joined to; absent when it was not
 * @param openExtensions more time that was asked for on this rung and waits for the other agency
 * @param interim what each body pays in the interim, by line and month, until today or until it ended
 * @param settlement what was paid in the interim against what is right; empty while not settled
 * @param claim what is owed after the settlement; absent while not settled, and where nothing is
 * @param words what was said with reasons after it was raised, the oldest first
 * @param ownDuty codes of the agencies that act on their own duty
 * @param statements what either body states on its rungs, by rung and agency
 * @param meetings the meetings of the two bodies, by day
 * @param recommendations what independent chairs recommend, by rung
 * @param proposals that proposals were made without prejudice, the oldest first; what they say is read by a call of its own
 * @param workingDaysLeft working days left after today, up to and including the last day of the rung on which it stands
 * @param longerRungs the rungs, from 1, that both gave more time than the ladder does
 */
@Serdeable
record DisputeJson(
        @Nullable String id,
        String agency,
        String post,
        @Nullable String raisedAt,
        @Nullable String receivedAt,
        OfferReferenceJson terms,
        List<String> lineIds,
        @Schema(format = "DisputeGrounds") List<String> grounds,
        long amountPence,
        String since,
        @Nullable String text,
        LadderJson ladder,
        @Nullable String acknowledgedAt,
        int rung,
        List<String> lastDays,
        @Schema(format = "DisputeEnding") @Nullable String ending,
        @Nullable String endedAt,
        @Nullable String joinedTo,
        List<ExtensionJson> openExtensions,
        List<ShareJson> interim,
        List<MonthJson> settlement,
        @Nullable ClaimJson claim,
        List<WordsJson> words,
        List<String> ownDuty,
        List<StatementJson> statements,
        List<MeetingJson> meetings,
        List<RecommendationJson> recommendations,
        List<ProposalJson> proposals,
        int workingDaysLeft,
        List<Integer> longerRungs) {
    static DisputeJson of(DisputeView view) {
        var raised = view.getRaised();
        return new DisputeJson(
                Sent.hash(view.getLeaf()),
                view.getAgency(),
                view.getActor().getPost(),
                Sent.instant(view.getRaisedAtMicros()),
                Sent.instant(view.getReceivedAtMicros()),
                OfferReferenceJson.of(raised.getTerms()),
                raised.getLineIdsList(),
                Sent.words(raised.getGroundsList()),
                raised.getAmountPence(),
                raised.getSince(),
                Sent.orNull(view.getText()),
                LadderJson.of(raised.getLadder()),
                Sent.instant(view.getAcknowledgedAtMicros()),
                view.getRung(),
                view.getLastDaysList(),
                Sent.word(view.getEnding()),
                Sent.instant(view.getEndedAtMicros()),
                Sent.hash(view.getJoinedTo()),
                view.getOpenExtensionsList().stream().map(ExtensionJson::of).toList(),
                view.getInterimList().stream().map(ShareJson::of).toList(),
                view.getSettlementList().stream().map(MonthJson::of).toList(),
                view.hasClaim() ? ClaimJson.of(view.getClaim()) : null,
                view.getWordsList().stream().map(WordsJson::of).toList(),
                view.getOwnDutyList(),
                view.getStatementsList().stream().map(StatementJson::of).toList(),
                view.getMeetingsList().stream().map(MeetingJson::of).toList(),
                view.getRecommendationsList().stream()
                        .map(RecommendationJson::of)
                        .toList(),
                view.getProposalsList().stream().map(ProposalJson::of).toList(),
                view.getWorkingDaysLeft(),
                view.getLongerRungsList());
    }

    /**
     * More time that was asked for.
     *
     * @param id leaf hash of the entry that asks for it, hexadecimal
     * @param agency code of the agency that asked
     * @param lastDay the new last day of the rung, ISO 8601
     */
    @Serdeable
    record ExtensionJson(@Nullable String id, String agency, String lastDay) {
        static ExtensionJson of(ExtensionView view) {
            return new ExtensionJson(Sent.hash(view.getLeaf()), view.getAgency(), view.getLastDay());
        }
    }

    /**
     * What each body pays of one line for one month.
     *
     * @param lineId the line's id
     * @param month the month, as 2026-04
     * @param councilPence the council's share in pence
     * @param healthPence the NHS body's share in pence
     */
    @Serdeable
    record ShareJson(String lineId, String month, long councilPence, long healthPence) {
        static ShareJson of(ShareView view) {
            return new ShareJson(view.getLineId(), view.getMonth(), view.getCouncilPence(), view.getHealthPence());
        }
    }

    /**
     * One line and month of a settlement.
     *
     * @param interim what each paid
     * @param settled what each should have paid
     */
    @Serdeable
    record MonthJson(ShareJson interim, ShareJson settled) {
        static MonthJson of(SettlementMonth month) {
            return new MonthJson(ShareJson.of(month.getInterim()), ShareJson.of(month.getSettled()));
        }
    }

    /**
     * The balancing claim.
     *
     * @param debtor code of the agency that owes it
     * @param amountPence how much, in pence
     * @param dueOn the last day to pay it, ISO 8601
     * @param payments what the debtor has entered
     * @param confirmedPence what was confirmed, in pence
     * @param interestPence interest so far, in pence: on what was paid late, and on what is left of the claim as if it were paid on
     *     the day named
     * @param interestUntil the day until which the interest is reckoned, ISO 8601; absent where the ladder has no interest
     */
    @Serdeable
    record ClaimJson(
            String debtor,
            long amountPence,
            String dueOn,
            List<PaymentJson> payments,
            long confirmedPence,
            long interestPence,
            @Nullable String interestUntil) {
        static ClaimJson of(ClaimView claim) {
            return new ClaimJson(
                    claim.getDebtor(),
                    claim.getAmountPence(),
                    claim.getDueOn(),
                    claim.getPaymentsList().stream().map(PaymentJson::of).toList(),
                    claim.getConfirmedPence(),
                    claim.getInterestPence(),
                    Sent.orNull(claim.getInterestUntil()));
        }
    }

    /**
     * A payment of a claim.
     *
     * @param id leaf hash of the entry that says it, hexadecimal
     * @param amountPence how much, in pence
     * @param paidOn when it was paid, ISO 8601
     * @param reference its reference
     * @param confirmed true once the other agency has confirmed it
     */
    @Serdeable
    record PaymentJson(@Nullable String id, long amountPence, String paidOn, String reference, boolean confirmed) {
        static PaymentJson of(PaymentView payment) {
            return new PaymentJson(
                    Sent.hash(payment.getLeaf()),
                    payment.getAmountPence(),
                    payment.getPaidOn(),
                    payment.getReference(),
                    payment.getConfirmed());
        }
    }

    /**
     * Something said with reasons.
     *
     * @param agency code of the agency that said it
     * @param type what it did with that
     * @param post post of whoever said it
     * @param recordedAt when it was recorded
     * @param text the reasons; absent when erased or not received
     */
    @Serdeable
    record WordsJson(
            String agency,
            @Schema(format = "EntryType") @Nullable String type,
            String post,
            @Nullable String recordedAt,
            @Nullable String text) {
        static WordsJson of(DisputeWords words) {
            return new WordsJson(
                    words.getAgency(),
                    Sent.word(words.getType()),
                    words.getActor().getPost(),
                    Sent.instant(words.getRecordedAtMicros()),
                    Sent.orNull(words.getText()));
        }
    }
}
