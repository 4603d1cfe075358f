package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.concord.proto.evidence.v1.GetBookRequest;
import uk.concord.proto.evidence.v1.ListRecordDigestsRequest;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.DeclineRequest;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.RecordStatus;

/** What every agency's service does for its people: deciding and reading, with the partner's real service beside it. */
public abstract class AgencyServiceContract extends NegotiationUnderTest {

    protected AgencyServiceContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void what_one_offers_and_the_other_accepts_is_agreed_in_both_books_with_receipts() {
        var offered = offer("Therapy in the early years", 400_000);
        var seen = eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        assertThat(seen.getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_OFFERED);
        assertThat(seen.getSummary().getWaitingFor()).isEqualTo(partner.code());
        assertThat(seen.getOffers(0).getDecision().getRecord().getReasons()).isEqualTo(words().getReasons());
        assertThat(seen.getOffers(0).getDecision().getRecord().getDecidedBy())
                .isEqualTo(approver(own).name());

        var accepted = accept(offered);
        assertThat(accepted.getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);
        assertThat(accepted.getAgreement().getOffer()).isEqualTo(offered.getOffer());

        var ours = eventually(
                () -> find(own, offered),
                view -> view.getAgreement().getHeldAtMicros() > 0
                        && view.getTimelineList().stream().allMatch(entry -> entry.getReceivedAtMicros() > 0));
        var theirs = eventually(
                () -> find(partner, offered), view -> view.getSummary().getHeldByBoth());
        assertThat(ours.getSummary().getHeldByBoth()).isTrue();
        assertThat(ours.getStateDigest()).isEqualTo(theirs.getStateDigest());
        assertThat(ours.getTimelineList())
                .extracting(entry -> entry.getVoidReason())
                .containsOnly("");
    }

    @Test
    void both_books_state_the_same_logs_and_verify_them_by_themselves() {
        accept(offer("Occupational therapy", 1_000));
        var request = GetBookRequest.newBuilder().setPartnershipId(partnership).build();
        eventually(
                () -> new Object[] {
                    calls(own, auditor()).books().getBook(request),
                    calls(partner, auditor()).books().getBook(request)
                },
                books -> {
                    var ours = (uk.concord.proto.evidence.v1.GetBookResponse) books[0];
                    var theirs = (uk.concord.proto.evidence.v1.GetBookResponse) books[1];
                    return ours.getOwn().getRoot().equals(theirs.getMirror().getRoot())
                            && ours.getMirror().getRoot().equals(theirs.getOwn().getRoot())
                            && ours.getOwn().getCosignedSize() == ours.getOwn().getSize()
                            && ours.getOwnVerifiedSize() == ours.getOwn().getSize()
                            && ours.getMirrorVerifiedSize() == ours.getMirror().getSize();
                });
        var digests = ListRecordDigestsRequest.newBuilder()
                .setPartnershipId(partnership)
                .build();
        eventually(
                () -> calls(own, auditor()).books().listRecordDigests(digests),
                ours -> ours.equals(calls(partner, auditor()).books().listRecordDigests(digests)));
    }

    @Test
    void a_declined_offer_shows_its_reasons_to_the_other() {
        var offered = offer("Wheelchairs", 2_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        var answer = calls(partner, approver(partner))
                .negotiation()
                .decline(DeclineRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(offered.getOffer())
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build());
        assertThat(answer.getRecord().getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_DECLINED);
        var ours = eventually(
                () -> find(own, offered), view -> view.getOffers(0).getStatus() == OfferStatus.OFFER_STATUS_DECLINED);
        assertThat(ours.getOffers(0).getAnswer().getRecord().getReasons()).isEqualTo(words().getReasons());
    }

    @Test
    void the_same_request_sent_twice_has_one_effect_and_with_another_body_is_refused() {
        var draft = submitted(terms("Sent twice", 3_000), words());
        var request = offerRequest(draft).build();
        var calls = calls(own, approver(own)).negotiation();
        var first = calls.offer(request);
        assertThat(calls.offer(request)).isEqualTo(first);
        var other = request.toBuilder().setOpenDays(7).build();
        assertThat(Failed.by(() -> calls.offer(other)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "KEY_USED_BEFORE");
        assertThat(find(own, first).getOffersCount()).isEqualTo(1);
    }

    @Test
    void records_are_found_by_words_and_listed_page_by_page() {
        var marks = IntStream.range(0, 3)
                .mapToObj(number -> offer("Paging zebra " + number, 100).getRecordId())
                .toList();
        var calls = calls(own, auditor()).records();
        var first = ListRecordsRequest.newBuilder()
                .setPartnershipId(partnership)
                .setQuery("zebra")
                .setPageSize(2)
                .build();
        var one = calls.listRecords(first);
        assertThat(one.getTotalCapped()).isEqualTo(3);
        assertThat(one.getRecordsCount()).isEqualTo(2);
        var two = calls.listRecords(
                first.toBuilder().setPageToken(one.getNextPageToken()).build());
        assertThat(two.getNextPageToken()).isEmpty();
        var found = java.util.stream.Stream.concat(one.getRecordsList().stream(), two.getRecordsList().stream())
                .map(record -> record.getRecordId())
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(marks);
    }

    @Test
    void an_accept_that_names_another_digest_is_refused_and_the_offer_stays_open() {
        var offered = offer("Names exactly", 1_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() > 0);
        var other = offered.getOffer().toBuilder().setDigest(ByteString.copyFrom(new byte[32]));
        assertThat(Failed.by(() -> calls(partner, approver(partner))
                        .negotiation()
                        .accept(AcceptRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setRecordId(offered.getRecordId())
                                .setOffer(other)
                                .setDecisionRecord(words())
                                .setRequestId(newRequest())
                                .build())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "UNKNOWN_OFFER");
        assertThat(find(partner, offered).getOffers(0).getStatus()).isEqualTo(OfferStatus.OFFER_STATUS_OPEN);
    }
}
