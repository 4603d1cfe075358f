package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.DisputeEnding;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.ListDisputesRequest;
import uk.concord.proto.record.v1.RaiseDisputeRequest;
import uk.concord.proto.record.v1.WithdrawDisputeRequest;

/** A dispute in each service, from both sides. */
public abstract class DisputeContract extends DisputeUnderTest {

    protected DisputeContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_dispute_goes_from_its_grounds_to_the_last_penny() {
        var offered = declined("Disputed to the end");
        var raised = raised(offered);
        assertThat(raised.getRung()).isEqualTo(1);
        assertThat(raised.getText()).isEqualTo("Two thirds are not ours to pay.");
        assertThat(raised.getLineNamesList()).containsExactly("Speech and language therapy");
        assertThat(raised.getInterimList()).allSatisfy(month -> assertThat(month.getCouncilPence())
                .isBetween(month.getHealthPence() - 1, month.getHealthPence() + 1));
        var theirs = acknowledged(partner, offered, raised.getLeaf());
        assertThat(theirs.getLastDaysList()).isEqualTo(raised.getLastDaysList());
        assertThat(theirs.getText()).isEqualTo(raised.getText());

        after(raised.getLastDays(0));
        assertThat(eventually(() -> read(own, offered, raised), view -> view.getRung() > 1)
                        .getRung())
                .isEqualTo(2);

        var settling = settling(offered, raised, ofThisYear("Disputed to the end", 120_000, 60_000));
        eventually(() -> find(own, offered), view -> view.getOffersList().stream()
                .anyMatch(offer -> offer.getReference().equals(settling.getOffer())));
        calls(own, approver(own))
                .negotiation()
                .accept(AcceptRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(settling.getOffer())
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build());
        var settled = read(own, offered, raised);
        assertThat(settled.getEnding()).isEqualTo(DisputeEnding.DISPUTE_ENDING_SETTLED);
        var claim = settled.getClaim();
        assertThat(claim.getAmountPence())
                .isEqualTo(settled.getSettlementList().stream()
                        .mapToLong(month -> month.getSettled().getCouncilPence()
                                - month.getInterim().getCouncilPence())
                        .sum())
                .isPositive();

        var debtor = claim.getDebtor().equals(own.code()) ? own : partner;
        var creditor = debtor.equals(own) ? partner : own;
        assertThat(Failed.by(() -> pay(creditor, offered, raised, claim.getAmountPence()))
                        .reason())
                .isEqualTo("NOT_THE_DEBTOR");
        eventually(() -> read(debtor, offered, raised), DisputeView::hasClaim);
        after(claim.getDueOn());
        var late = read(debtor, offered, raised).getClaim();
        var daysLate = ChronoUnit.DAYS.between(LocalDate.parse(claim.getDueOn()), today());
        assertThat(late.getInterestUntil()).isEqualTo(today().toString());
        assertThat(late.getInterestPence())
                .isEqualTo(claim.getAmountPence() * LADDER.getInterestBasisPoints() * daysLate / (10_000 * 365))
                .isPositive();
        var owed = claim.getAmountPence() + late.getInterestPence();
        assertThat(Failed.by(() -> pay(debtor, offered, raised, owed + 1)).reason())
                .isEqualTo("PAID_TOO_MUCH");
        var paid = pay(debtor, offered, raised, owed);
        assertThat(Failed.by(() -> pay(debtor, offered, raised, 1)).reason()).isEqualTo("PAID_TOO_MUCH");
        var payment = paid.getClaim().getPayments(0);
        eventually(
                () -> read(creditor, offered, raised), view -> view.getClaim().getPaymentsCount() > 0);
        var done = confirm(creditor, offered, raised, payment.getLeaf());
        assertThat(done.getClaim().getConfirmedPence()).isEqualTo(owed);
        var ours = eventually(
                () -> find(debtor, offered),
                view -> view.getDisputes(0).getClaim().getConfirmedPence() > 0);
        assertThat(ours.getStateDigest()).isEqualTo(find(creditor, offered).getStateDigest());
    }

    @Test
    void more_time_is_had_by_both_or_not_at_all() {
        var offered = declined("More time");
        var raised = raised(offered);
        var longer = today().plusDays(40);
        assertThat(Failed.by(() -> ask(own, offered, raised, today().toString()))
                        .reason())
                .isEqualTo("LAST_DAYS_WRONG");
        var asked = ask(own, offered, raised, longer.toString());
        assertThat(asked.getLastDays(0)).isEqualTo(raised.getLastDays(0));
        var wanted = asked.getOpenExtensions(0);
        assertThat(Failed.by(() -> agree(own, offered, raised, wanted.getLeaf()))
                        .reason())
                .isEqualTo("UNKNOWN_EXTENSION");
        eventually(() -> read(partner, offered, raised), view -> view.getOpenExtensionsCount() > 0);
        agree(partner, offered, raised, wanted.getLeaf());
        var extended = eventually(
                () -> read(own, offered, raised), view -> view.getLastDays(0).equals(longer.toString()));
        assertThat(extended.getRung()).isEqualTo(1);
        assertThat(extended.getOpenExtensionsList()).isEmpty();
    }

    @Test
    void after_the_last_rung_each_body_acts_on_its_own_duty() {
        var offered = declined("Nobody gives in");
        var raised = raised(offered);
        assertThat(Failed.by(() -> onDuty(own, offered, raised)).reason()).isEqualTo("LADDER_NOT_OVER");
        after(raised.getLastDays(1));
        eventually(() -> read(own, offered, raised), view -> view.getRung() > 2);
        eventually(() -> read(partner, offered, raised), view -> view.getRung() > 2);
        var first = onDuty(own, offered, raised);
        assertThat(first.getEnding()).isEqualTo(DisputeEnding.DISPUTE_ENDING_UNSPECIFIED);
        assertThat(first.getWords(0).getType()).isEqualTo(EntryType.ENTRY_TYPE_OWN_DUTY);
        eventually(() -> read(partner, offered, raised), view -> view.getOwnDutyCount() > 0);
        assertThat(onDuty(partner, offered, raised).getEnding()).isEqualTo(DisputeEnding.DISPUTE_ENDING_OWN_DUTY);
    }

    @Test
    void whoever_raised_it_takes_it_back_and_says_why() {
        var offered = declined("Taken back");
        var raised = raised(offered);
        var request = WithdrawDisputeRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setDispute(raised.getLeaf())
                .setText("We found the invoice.");
        assertThat(Failed.by(() -> calls(partner, approver(partner))
                                .disputes()
                                .withdrawDispute(
                                        request.setRequestId(newRequest()).build()))
                        .reason())
                .isEqualTo("NOT_YOUR_DISPUTE");
        var withdrawn = calls(own, approver(own))
                .disputes()
                .withdrawDispute(request.setRequestId(newRequest()).build())
                .getDispute();
        assertThat(withdrawn.getEnding()).isEqualTo(DisputeEnding.DISPUTE_ENDING_WITHDRAWN);
        assertThat(withdrawn.getWords(0).getText()).isEqualTo("We found the invoice.");
        var reopened = calls(own, commissioner(own))
                .disputes()
                .raiseDispute(raising(offered).setReopens(raised.getLeaf()).build())
                .getDispute();
        assertThat(reopened.getEnding()).isEqualTo(DisputeEnding.DISPUTE_ENDING_UNSPECIFIED);
    }

    @Test
    void disputes_are_listed_until_they_have_ended() {
        var offered = declined("Listed");
        var raised = raised(offered);
        var found = calls(own, auditor())
                .disputes()
                .listDisputes(ListDisputesRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setPageSize(100)
                        .build())
                .getRecordsList();
        var row = found.stream()
                .filter(record -> record.getRecordId().equals(offered.getRecordId()))
                .findFirst()
                .orElseThrow();
        assertThat(row.getDisputes(0).getRungName()).isEqualTo("Service managers");
        assertThat(row.getDisputes(0).getLastDay()).isEqualTo(raised.getLastDays(0));
    }

    @Test
    void what_cannot_be_disputed_is_refused_with_a_reason() {
        var offered = declined("Refused");
        refused("UNKNOWN_LINE", raising(offered).clearLineIds().addLineIds("line-9"));
        refused("LINES_MISSING", raising(offered).clearLineIds());
        refused("UNKNOWN_CHOICE", raising(offered).clearGrounds());
        refused(
                "SINCE_OUTSIDE_LINES",
                raising(offered).setSince(firstDay().minusDays(1).toString()));
        refused("AMOUNT_NOT_DISPUTABLE", raising(offered).setAmountPence(100_000_000_000L));
        refused("AMOUNT_OUT_OF_RANGE", raising(offered).setAmountPence(0));
        refused("GROUNDS_NOT_READY", raising(offered).setText("  "));
        refused("GROUNDS_NOT_READY", raising(offered).setText("NHS number 943 476 5919"));
        var elsewhere =
                raising(offered).setLadderRecordId(offered.getRecordId()).setLadderAgreement(offered.getOffer());
        refused("LADDER_NOT_AGREED", elsewhere);
        assertThat(find(own, offered).getDisputesList()).isEmpty();
    }

    @Test
    void the_same_request_raises_one_dispute() {
        var offered = declined("Raised once");
        var request = raising(offered).build();
        var disputes = calls(own, commissioner(own)).disputes();
        var first = disputes.raiseDispute(request).getDispute();
        assertThat(disputes.raiseDispute(request).getDispute().getLeaf()).isEqualTo(first.getLeaf());
        assertThat(Failed.by(() -> disputes.raiseDispute(
                                raising(offered).setRequestId(newRequest()).build()))
                        .reason())
                .isEqualTo("ALREADY_IN_DISPUTE");
    }

    private void refused(String reason, RaiseDisputeRequest.Builder request) {
        var failed = Failed.by(() -> calls(own, commissioner(own)).disputes().raiseDispute(request.build()));
        assertThat(failed.reason()).isEqualTo(reason);
        assertThat(failed.status()).isIn(Code.FAILED_PRECONDITION, Code.INVALID_ARGUMENT);
    }
}
