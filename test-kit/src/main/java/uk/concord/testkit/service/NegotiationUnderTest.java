package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.CounterRequest;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.OfferRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.SaveDraftRequest;
import uk.concord.proto.record.v1.SubmitDraftRequest;
import uk.concord.testkit.identity.Person;

/** Drafting, offering and accepting as people do it, for the contracts that begin with them. */
public abstract class NegotiationUnderTest extends ServiceUnderTest {

    protected NegotiationUnderTest(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    protected RecordView accept(OfferResponse offered) {
        eventually(() -> find(partner, offered), view -> view.getOffersCount() > 0);
        return calls(partner, approver(partner))
                .negotiation()
                .accept(AcceptRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(offered.getOffer())
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build())
                .getRecord();
    }

    protected OfferRequest.Builder offerRequest(Draft draft) {
        return OfferRequest.newBuilder()
                .setPartnershipId(partnership)
                .setDraftId(draft.getDraftId())
                .setExpectedVersion(draft.getVersion())
                .setRequestId(newRequest());
    }

    /** The record as an agency's auditor reads it; an empty one while the agency does not know it. */
    protected RecordView find(TestAgency agency, OfferResponse offered) {
        Person reader = commissioner(agency);
        try {
            return calls(agency, reader)
                    .records()
                    .getRecord(GetRecordRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setRecordId(offered.getRecordId())
                            .build())
                    .getRecord();
        } catch (io.grpc.StatusRuntimeException unknown) {
            assertThat(Failed.of(unknown).status()).isEqualTo(Code.NOT_FOUND);
            return RecordView.getDefaultInstance();
        }
    }

    protected Draft read(Draft draft) {
        return calls(own, commissioner(own))
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .build())
                .getDraft();
    }

    protected SaveDraftRequest save(Draft draft, String title) {
        return SaveDraftRequest.newBuilder()
                .setPartnershipId(partnership)
                .setDraftId(draft.getDraftId())
                .setExpectedVersion(draft.getVersion())
                .setTerms(draft.getTerms().toBuilder().setTitle(title))
                .setDecisionRecord(draft.getDecisionRecord())
                .setRequestId(newRequest())
                .build();
    }

    protected Draft created(Terms terms, DecisionRecord words) {
        return created(calls(own, commissioner(own)), terms, words);
    }

    protected Draft created(Calls calls, Terms terms, DecisionRecord words) {
        return calls.drafts()
                .createDraft(CreateDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setTerms(terms)
                        .setDecisionRecord(words)
                        .setRequestId(newRequest())
                        .build())
                .getDraft();
    }

    /** A draft of an agency that counters an offer with the offer's own terms. */
    protected Draft countering(TestAgency agency, String record, OfferReference offer) {
        return calls(agency, commissioner(agency))
                .drafts()
                .createDraft(CreateDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(record)
                        .setCounters(offer)
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build())
                .getDraft();
    }

    /** The same draft with another title, sent to an approver. */
    protected Draft submitted(TestAgency agency, Draft draft, String title) {
        var calls = calls(agency, commissioner(agency));
        return submit(calls, calls.drafts().saveDraft(save(draft, title)).getDraft());
    }

    protected CounterRequest.Builder counterRequest(Draft draft) {
        return CounterRequest.newBuilder()
                .setPartnershipId(partnership)
                .setDraftId(draft.getDraftId())
                .setExpectedVersion(draft.getVersion())
                .setRequestId(newRequest());
    }

    protected Draft submitted(Terms terms, DecisionRecord words) {
        return submitted(calls(own, commissioner(own)), terms, words);
    }

    protected Draft submitted(Calls calls, Terms terms, DecisionRecord words) {
        return submit(calls, created(calls, terms, words));
    }

    protected Draft submit(Calls calls, Draft draft) {
        return calls.drafts()
                .submitDraft(SubmitDraftRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setDraftId(draft.getDraftId())
                        .setExpectedVersion(draft.getVersion())
                        .setRequestId(newRequest())
                        .build())
                .getDraft();
    }

    protected OfferResponse offer(String title, long poundsEach) {
        var draft = submitted(terms(title, poundsEach), words());
        return calls(own, approver(own)).negotiation().offer(offerRequest(draft).build());
    }
}
