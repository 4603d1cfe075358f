package uk.concord.node.negotiation;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.node.grpc.Replies;
import uk.concord.node.identity.Caller;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.AcceptResponse;
import uk.concord.proto.record.v1.CounterRequest;
import uk.concord.proto.record.v1.CounterResponse;
import uk.concord.proto.record.v1.DeclineRequest;
import uk.concord.proto.record.v1.DeclineResponse;
import uk.concord.proto.record.v1.GetAuthorityRequest;
import uk.concord.proto.record.v1.GetAuthorityResponse;
import uk.concord.proto.record.v1.NegotiationServiceGrpc;
import uk.concord.proto.record.v1.OfferRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.WithdrawRequest;
import uk.concord.proto.record.v1.WithdrawResponse;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;

/** Translates calls that decide. */
@Singleton
final class NegotiationEndpoint extends NegotiationServiceGrpc.NegotiationServiceImplBase {
    private final Offering offering;
    private final Answering answering;
    private final AuthorityInquiry inquiry;

    NegotiationEndpoint(Offering offering, Answering answering, AuthorityInquiry inquiry) {
        this.offering = offering;
        this.answering = answering;
        this.inquiry = inquiry;
    }

    @Override
    public void getAuthority(GetAuthorityRequest asked, StreamObserver<GetAuthorityResponse> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            return switch (asked.getSubjectCase()) {
                case DRAFT_ID ->
                    inquiry.aboutDraft(Caller.current(), partnership, Asked.uuid("draft_id", asked.getDraftId()));
                case RECORD_ID -> inquiry.aboutOffer(Caller.current(), partnership, record(asked.getRecordId()));
                case SUBJECT_NOT_SET ->
                    throw new BadInput("subject", "SUBJECT_MISSING", "Name the draft or the record.");
            };
        });
    }

    @Override
    public void offer(OfferRequest asked, StreamObserver<OfferResponse> out) {
        Replies.one(out, () -> {
            var offered = offering.first(
                    Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                    Asked.uuid("draft_id", asked.getDraftId()),
                    asked.getExpectedVersion(),
                    asked.getDecisionRecord(),
                    asked.getOpenDays());
            return OfferResponse.newBuilder()
                    .setRecordId(offered.record().toString())
                    .setOffer(OfferReferences.of(reference(offered.entry())))
                    .setVersion(offered.version())
                    .build();
        });
    }

    @Override
    public void accept(AcceptRequest asked, StreamObserver<AcceptResponse> out) {
        Replies.one(out, () -> AcceptResponse.newBuilder()
                .setRecord(answering.accept(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        record(asked.getRecordId()),
                        OfferReferences.read("offer", asked.getOffer()),
                        asked))
                .build());
    }

    @Override
    public void decline(DeclineRequest asked, StreamObserver<DeclineResponse> out) {
        Replies.one(out, () -> DeclineResponse.newBuilder()
                .setRecord(answering.decline(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        record(asked.getRecordId()),
                        OfferReferences.read("offer", asked.getOffer()),
                        asked.getDecisionRecord(),
                        Asking.version(asked.getExpectedVersion())))
                .build());
    }

    @Override
    public void counter(CounterRequest asked, StreamObserver<CounterResponse> out) {
        Replies.one(out, () -> {
            var offered = offering.counter(
                    Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                    Asked.uuid("draft_id", asked.getDraftId()),
                    asked.getExpectedVersion(),
                    asked.getDecisionRecord(),
                    asked.getOpenDays());
            return CounterResponse.newBuilder()
                    .setRecordId(offered.record().toString())
                    .setOffer(OfferReferences.of(reference(offered.entry())))
                    .setVersion(offered.version())
                    .build();
        });
    }

    @Override
    public void withdraw(WithdrawRequest asked, StreamObserver<WithdrawResponse> out) {
        Replies.one(out, () -> WithdrawResponse.newBuilder()
                .setRecord(answering.withdraw(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        record(asked.getRecordId()),
                        OfferReferences.read("offer", asked.getOffer()),
                        Asking.version(asked.getExpectedVersion())))
                .build());
    }

    private static RecordId record(String id) {
        return new RecordId(Asked.uuid("record_id", id));
    }

    private static OfferReference reference(Entry entry) {
        var made =
                switch (entry.payload()) {
                    case Payload.Offer offer -> offer;
                    case Payload.Counter counter -> counter.counterOffer();
                    default -> throw new IllegalStateException("entry " + entry.index() + " makes no offer");
                };
        return new OfferReference(entry.origin(), entry.index(), made.digest());
    }
}
