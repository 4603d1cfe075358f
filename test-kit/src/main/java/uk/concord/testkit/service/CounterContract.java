package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.DeclineRequest;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.DraftStatus;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetDraftResponse;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordView;

/** What every service does with a counter-offer: it answers, under the very rules that an offer is held to. */
public abstract class CounterContract extends NegotiationUnderTest {

    protected CounterContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void offers_are_countered_there_and_back_until_one_is_accepted() {
        var offered = offer("Speech and language", 400_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        var theirs = countering(partner, offered.getRecordId(), offered.getOffer());
        assertThat(theirs.getTerms())
                .isEqualTo(find(partner, offered).getOffers(0).getTerms());
        assertThat(theirs.getCounters()).isEqualTo(offered.getOffer());
        assertThat(theirs.getNewRecord()).isFalse();
        var second = counter(partner, submitted(partner, theirs, "Speech, language and hearing"));

        var countered = eventually(() -> find(own, offered), view -> view.getOffersCount() == 2);
        assertThat(countered.getOffersList())
                .extracting(offer -> offer.getStatus())
                .containsExactly(OfferStatus.OFFER_STATUS_COUNTERED, OfferStatus.OFFER_STATUS_OPEN);
        assertThat(countered.getOffers(1).getVersion()).isEqualTo(2);
        assertThat(countered.getOffers(1).getOfferer()).isEqualTo(partner.code());
        assertThat(countered.getOffers(0).getEndedAtMicros())
                .isEqualTo(countered.getOffers(1).getOfferedAtMicros());
        assertThat(countered.getSummary().getWaitingFor()).isEqualTo(own.code());

        var third = counter(own, submitted(own, countering(own, offered.getRecordId(), second), "All three"));
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 3);
        var agreed = calls(partner, approver(partner))
                .negotiation()
                .accept(AcceptRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(third)
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build())
                .getRecord();
        assertThat(agreed.getSummary().getStatus()).isEqualTo(RecordStatus.RECORD_STATUS_AGREED);
        assertThat(agreed.getAgreement().getOffer()).isEqualTo(third);
        assertThat(agreed.getSummary().getTitle()).isEqualTo("All three");
        var ours = eventually(() -> find(own, offered), RecordView::hasAgreement);
        assertThat(ours.getStateDigest()).isEqualTo(agreed.getStateDigest());
        assertThat(ours.getTimelineList())
                .extracting(entry -> entry.getVoidReason())
                .containsOnly("");
    }

    @Test
    void nobody_counters_with_what_they_edited_nor_beyond_their_limit() {
        var offered = offer("Too dear by half", 90_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        var both =
                person(partner, "both", partner.approverPost(), "commissioner").with("commissioner", "approver");
        var draft = countering(partner, offered.getRecordId(), offered.getOffer());
        var calls = calls(partner, both);
        var edited = submit(calls, calls.drafts().saveDraft(save(draft, "Mine")).getDraft());
        assertThat(Failed.by(
                        () -> calls.negotiation().counter(counterRequest(edited).build())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "EDITOR_MAY_NOT_APPROVE");

        var dear = calls(partner, commissioner(partner))
                .drafts()
                .createDraft(CreateDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setCounters(offered.getOffer())
                        .setTerms(terms("Far dearer", 90_000_000))
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build())
                .getDraft();
        var sent = submit(calls(partner, commissioner(partner)), dear);
        assertThat(Failed.by(() -> counter(partner, sent)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "OVER_LIMIT");
        assertThat(find(partner, offered).getOffers(0).getStatus()).isEqualTo(OfferStatus.OFFER_STATUS_OPEN);
    }

    @Test
    void a_counter_sent_twice_is_made_once_and_marks_its_draft() {
        var offered = offer("Countered twice", 1_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        var draft = submitted(
                partner, countering(partner, offered.getRecordId(), offered.getOffer()), "Countered twice, once");
        var request = counterRequest(draft).build();
        var calls = calls(partner, approver(partner)).negotiation();
        var first = calls.counter(request);
        assertThat(calls.counter(request)).isEqualTo(first);
        assertThat(Failed.by(
                        () -> calls.counter(request.toBuilder().setOpenDays(3).build())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "KEY_USED_BEFORE");
        assertThat(find(partner, offered).getOffersCount()).isEqualTo(2);
        assertThat(got(partner, draft).getDraft().getStatus()).isEqualTo(DraftStatus.DRAFT_STATUS_OFFERED);
    }

    @Test
    void a_draft_is_made_as_what_it_was_read_as() {
        var plain = submitted(terms("A first offer", 1_000), words());
        assertThat(Failed.by(() -> counter(own, plain)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "DRAFT_COUNTERS_NOTHING");
        var offered = offer("Countered, not offered", 1_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        var answering = submitted(partner, countering(partner, offered.getRecordId(), offered.getOffer()), "So be it");
        assertThat(Failed.by(() -> calls(partner, approver(partner))
                        .negotiation()
                        .offer(offerRequest(answering).build())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "DRAFT_COUNTERS");
    }

    @Test
    void a_draft_counters_only_an_open_offer_of_the_partner() {
        var offered = offer("Whose is it?", 1_000);
        assertThat(Failed.by(() -> countering(own, offered.getRecordId(), offered.getOffer())))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "NOT_YOURS_TO_ANSWER");
        var another = offered.getOffer().toBuilder()
                .setDigest(ByteString.copyFrom(new byte[32]))
                .build();
        assertThat(Failed.by(() -> countering(own, offered.getRecordId(), another)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "UNKNOWN_OFFER");
        var nothing = OfferReference.newBuilder().setOrigin("nowhere").build();
        assertThat(Failed.by(() -> countering(own, offered.getRecordId(), nothing))
                        .fields())
                .containsExactly("counters");
    }

    @Test
    void a_draft_survives_its_offer_and_says_what_became_of_it() {
        var offered = offer("Declined meanwhile", 1_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        var draft = submitted(partner, countering(partner, offered.getRecordId(), offered.getOffer()), "Too slow");
        assertThat(got(partner, draft).getTooLate()).isEmpty();
        decline(partner, offered);
        assertThat(got(partner, draft))
                .extracting(
                        GetDraftResponse::getTooLateReason,
                        got -> got.getDraft().getStatus(),
                        got -> got.getDraft().getTerms().getTitle())
                .containsExactly("ALREADY_ANSWERED", DraftStatus.DRAFT_STATUS_WITH_APPROVER, "Too slow");
        assertThat(Failed.by(() -> counter(partner, draft)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "ALREADY_ANSWERED");
        assertThat(got(partner, draft).getDraft().getStatus()).isEqualTo(DraftStatus.DRAFT_STATUS_WITH_APPROVER);
        assertThat(Failed.by(() -> countering(partner, offered.getRecordId(), offered.getOffer()))
                        .reason())
                .isEqualTo("ALREADY_ANSWERED");
    }

    @Test
    void an_answer_to_a_superseded_offer_says_that_another_took_its_place() {
        var offered = offer("Superseded", 1_000);
        eventually(() -> find(partner, offered), view -> view.getOffersCount() == 1);
        var slow = submitted(partner, countering(partner, offered.getRecordId(), offered.getOffer()), "The slow one");
        counter(
                partner,
                submitted(partner, countering(partner, offered.getRecordId(), offered.getOffer()), "The quick one"));
        assertThat(Failed.by(() -> counter(partner, slow)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "OFFER_SUPERSEDED");
        assertThat(Failed.by(() -> decline(partner, offered)))
                .extracting(Failed::status, Failed::reason)
                .containsExactly(Code.FAILED_PRECONDITION, "OFFER_SUPERSEDED");
    }

    private OfferReference counter(TestAgency agency, Draft draft) {
        return calls(agency, approver(agency))
                .negotiation()
                .counter(counterRequest(draft).build())
                .getOffer();
    }

    private void decline(TestAgency agency, OfferResponse offered) {
        calls(agency, approver(agency))
                .negotiation()
                .decline(DeclineRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(offered.getOffer())
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build());
    }

    private GetDraftResponse got(TestAgency agency, Draft draft) {
        return calls(agency, commissioner(agency))
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .build());
    }
}
