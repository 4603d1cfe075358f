package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.ListPartnershipsRequest;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.WithdrawRequest;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;

/** How an offer ends without an answer: asked back and released by the answerer's service, or when its time is over. */
public abstract class WithdrawalContract extends NegotiationUnderTest {

    protected WithdrawalContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void an_offer_asked_back_is_released_by_the_partners_service_and_binds_nobody() {
        var offered = offer("Asked back", 2_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        var asked = withdraw(own, offered);
        assertThat(asked.getOffers(0).getWithdrawalAskedAtMicros()).isPositive();

        for (var agency : List.of(own, partner)) {
            var released = eventually(() -> find(agency, offered), WithdrawalContract::hasEnded);
            assertThat(released.getOffers(0).getStatus()).isEqualTo(OfferStatus.OFFER_STATUS_RELEASED);
            assertThat(released.getOffers(0).getEndedAtMicros()).isPositive();
            assertThat(released.getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_LAPSED);
            assertThat(released.getSummary().getWaitingFor()).isEmpty();
            assertThat(released.getTimelineList())
                    .extracting(entry -> entry.getType())
                    .contains(EntryType.ENTRY_TYPE_WITHDRAWAL, EntryType.ENTRY_TYPE_RELEASED);
        }
        assertThat(Failed.by(() -> answer(offered)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "OFFER_WITHDRAWN");
        assertThat(Failed.by(() -> withdraw(own, offered)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "OFFER_WITHDRAWN");
    }

    @Test
    void an_answer_that_stands_already_wins_and_only_the_offerer_asks() {
        var offered = offer("Too late to ask", 2_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        assertThat(Failed.by(() -> withdraw(partner, offered)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "NOT_YOUR_OFFER");
        accept(offered);
        eventually(() -> find(own, offered), RecordView::hasAgreement);
        assertThat(Failed.by(() -> withdraw(own, offered)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "ALREADY_ANSWERED");
    }

    @Test
    void while_the_partner_is_away_the_list_of_work_says_for_what_an_offer_waits() {
        var offered = offer("Asked back while away", 2_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        assertThat(waitingForThem(offered))
                .extracting(WorkItem::getKind)
                .containsExactly(WorkKind.WORK_KIND_ANSWER_OFFER);
        service(partner).stop();
        try {
            withdraw(own, offered);
            assertThat(waitingForThem(offered))
                    .extracting(WorkItem::getKind)
                    .containsExactly(WorkKind.WORK_KIND_RELEASE_OFFER);
            assertThat(Failed.by(() -> withdraw(own, offered)))
                    .extracting(Failed::status, Failed::reason)
                    .containsExactly(Code.FAILED_PRECONDITION, "ALREADY_WITHDRAWN");
        } finally {
            service(partner).start();
            eventually(() -> answers(partner), yes -> yes);
        }
        eventually(() -> find(own, offered), WithdrawalContract::hasEnded);
        assertThat(waitingForThem(offered)).isEmpty();
    }

    @Test
    void an_offer_whose_time_is_over_is_ended_by_the_partners_service() {
        var draft = submitted(terms("Not answered in time", 2_000), words());
        var offered = calls(own, approver(own))
                .negotiation()
                .offer(offerRequest(draft).setOpenDays(1).build());
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        later(Duration.ofDays(2));
        for (var agency : List.of(own, partner)) {
            var ended = eventually(() -> find(agency, offered), WithdrawalContract::hasEnded);
            assertThat(ended.getOffers(0).getStatus()).isEqualTo(OfferStatus.OFFER_STATUS_EXPIRED);
            assertThat(ended.getOffers(0).getEndedAtMicros())
                    .isGreaterThan(ended.getOffers(0).getExpiresAtMicros());
            assertThat(ended.getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_LAPSED);
        }
        assertThat(Failed.by(() -> answer(offered)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "OFFER_EXPIRED");
    }

    private boolean answers(TestAgency agency) {
        try {
            calls(agency, approver(agency)).records().listPartnerships(ListPartnershipsRequest.getDefaultInstance());
            return true;
        } catch (StatusRuntimeException away) {
            return false;
        }
    }

    private static boolean hasEnded(RecordView view) {
        return view.getOffersCount() == 1 && view.getOffers(0).getStatus() != OfferStatus.OFFER_STATUS_OPEN;
    }

    private List<WorkItem> waitingForThem(OfferResponse offered) {
        return calls(own, approver(own))
                .records()
                .listWork(ListWorkRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setPageSize(100)
                        .build())
                .getWaitingForThemList()
                .stream()
                .filter(item -> item.getRecord().getRecordId().equals(offered.getRecordId()))
                .toList();
    }

    private RecordView withdraw(TestAgency agency, OfferResponse offered) {
        return calls(agency, approver(agency))
                .negotiation()
                .withdraw(WithdrawRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(offered.getOffer())
                        .setRequestId(newRequest())
                        .build())
                .getRecord();
    }

    private void answer(OfferResponse offered) {
        calls(partner, approver(partner))
                .negotiation()
                .accept(AcceptRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(offered.getOffer())
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build());
    }
}
