package uk.concord.node.filing;

import com.google.protobuf.Message;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import uk.concord.node.decisionfile.DecisionFiles.Request;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Stale;
import uk.concord.node.grpc.Replies;
import uk.concord.node.grpc.RequestDigest;
import uk.concord.node.identity.Caller;
import uk.concord.node.negotiation.Words;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.record.v1.DecisionFileServiceGrpc;
import uk.concord.proto.record.v1.GetDecisionFileRequest;
import uk.concord.proto.record.v1.GetDecisionFileResponse;
import uk.concord.proto.record.v1.RecordCallInOutcomeRequest;
import uk.concord.proto.record.v1.RecordCallInOutcomeResponse;
import uk.concord.proto.record.v1.RecordCallInRequest;
import uk.concord.proto.record.v1.RecordCallInResponse;
import uk.concord.proto.record.v1.RecordDecisionElsewhereRequest;
import uk.concord.proto.record.v1.RecordDecisionElsewhereResponse;
import uk.concord.proto.record.v1.RecordDecisionRequest;
import uk.concord.proto.record.v1.RecordDecisionResponse;
import uk.concord.proto.record.v1.RecordNoticeRequest;
import uk.concord.proto.record.v1.RecordNoticeResponse;
import uk.concord.proto.record.v1.RecordUrgencyRequest;
import uk.concord.proto.record.v1.RecordUrgencyResponse;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Translates calls about decision files. */
@Singleton
final class DecisionFileEndpoint extends DecisionFileServiceGrpc.DecisionFileServiceImplBase {
    private final Matters matters;
    private final Filing filing;
    private final Taking taking;

    DecisionFileEndpoint(Matters matters, Filing filing, Taking taking) {
        this.matters = matters;
        this.filing = filing;
        this.taking = taking;
    }

    @Override
    public void getDecisionFile(GetDecisionFileRequest asked, StreamObserver<GetDecisionFileResponse> out) {
        Replies.one(out, () -> GetDecisionFileResponse.newBuilder()
                .setFile(filing.get(
                        matter(asked.getPartnershipId(), asked.getDraftId(), asked.getRecordId(), asked.getNoticeOf())))
                .build());
    }

    @Override
    public void recordNotice(RecordNoticeRequest asked, StreamObserver<RecordNoticeResponse> out) {
        Replies.one(out, () -> {
            var matter = matter(asked.getPartnershipId(), asked.getDraftId(), asked.getRecordId(), asked.getNoticeOf());
            var request = request(asked.getPartnershipId(), asked.getRequestId(), asked);
            return RecordNoticeResponse.newBuilder()
                    .setFile(filing.notice(request, matter, Steps.read(asked.getNotice(), filing.today())))
                    .build();
        });
    }

    @Override
    public void recordUrgency(RecordUrgencyRequest asked, StreamObserver<RecordUrgencyResponse> out) {
        Replies.one(out, () -> {
            var matter = matter(asked.getPartnershipId(), asked.getDraftId(), asked.getRecordId(), asked.getNoticeOf());
            var request = request(asked.getPartnershipId(), asked.getRequestId(), asked);
            return RecordUrgencyResponse.newBuilder()
                    .setFile(filing.urgency(request, matter, Steps.read(asked.getUrgency(), filing.today())))
                    .build();
        });
    }

    @Override
    public void recordDecision(RecordDecisionRequest asked, StreamObserver<RecordDecisionResponse> out) {
        Replies.one(out, () -> {
            var matter = read(
                    matter(
                            asked.getPartnershipId(),
                            asked.getDraftId(),
                            asked.getRecordId(),
                            asked.getNoticeOf(),
                            asked.getOffer()),
                    asked.getExpectedVersion());
            var request = request(asked.getPartnershipId(), asked.getRequestId(), asked);
            var words = Words.over(matter.written(), asked.getDecisionRecord(), request.caller());
            return RecordDecisionResponse.newBuilder()
                    .setFile(filing.decided(request, matter, file -> taking.own(request.caller(), matter, file, words)))
                    .build();
        });
    }

    @Override
    public void recordDecisionElsewhere(
            RecordDecisionElsewhereRequest asked, StreamObserver<RecordDecisionElsewhereResponse> out) {
        Replies.one(out, () -> {
            var matter = read(
                    matter(
                            asked.getPartnershipId(),
                            asked.getDraftId(),
                            asked.getRecordId(),
                            asked.getNoticeOf(),
                            asked.getOffer()),
                    asked.getExpectedVersion());
            var request = request(asked.getPartnershipId(), asked.getRequestId(), asked);
            var elsewhere = Steps.elsewhere(asked, filing.today());
            var words = Steps.decidedBy(
                    elsewhere.decidedBy(), Words.over(matter.written(), asked.getDecisionRecord(), request.caller()));
            return RecordDecisionElsewhereResponse.newBuilder()
                    .setFile(filing.decided(
                            request,
                            matter,
                            file -> taking.elsewhere(request.caller(), matter, file, words, elsewhere)))
                    .build();
        });
    }

    @Override
    public void recordCallIn(RecordCallInRequest asked, StreamObserver<RecordCallInResponse> out) {
        Replies.one(out, () -> {
            var matter = matter(asked.getPartnershipId(), asked.getDraftId(), asked.getRecordId(), asked.getNoticeOf());
            var request = request(asked.getPartnershipId(), asked.getRequestId(), asked);
            return RecordCallInResponse.newBuilder()
                    .setFile(filing.calledIn(request, matter, Steps.read(asked.getCalledIn(), filing.today())))
                    .build();
        });
    }

    @Override
    public void recordCallInOutcome(RecordCallInOutcomeRequest asked, StreamObserver<RecordCallInOutcomeResponse> out) {
        Replies.one(out, () -> {
            var matter = matter(asked.getPartnershipId(), asked.getDraftId(), asked.getRecordId(), asked.getNoticeOf());
            var request = request(asked.getPartnershipId(), asked.getRequestId(), asked);
            return RecordCallInOutcomeResponse.newBuilder()
                    .setFile(filing.callInEnded(request, matter, Steps.read(asked.getEnded(), filing.today())))
                    .build();
        });
    }

    private Matter matter(String partnership, String draft, String record, String noticeOf) {
        return matter(partnership, draft, record, noticeOf, OfferReference.getDefaultInstance());
    }

    private Matter matter(String partnership, String draft, String record, String noticeOf, OfferReference offer) {
        var id = new PartnershipId(partnership);
        if (!draft.isEmpty()) {
            return matters.draft(id, Asked.uuid("draft_id", draft));
        }
        if (!noticeOf.isEmpty()) {
            return matters.notice(id, new RecordId(Asked.uuid("notice_of", noticeOf)));
        }
        if (record.isEmpty()) {
            throw new BadInput("subject", "SUBJECT_MISSING", "Name the draft or the record.");
        }
        return matters.offer(id, new RecordId(Asked.uuid("record_id", record)), digest(offer));
    }

    private static @Nullable Digest digest(OfferReference offer) {
        try {
            return offer.getDigest().isEmpty()
                    ? null
                    : Digest.of(offer.getDigest().toByteArray());
        } catch (IllegalArgumentException malformed) {
            throw new BadInput("offer", "NOT_AN_OFFER", "Reload the page and read the offer that it shows.");
        }
    }

    /** A draft is decided on at the version that was read. */
    private static Matter read(Matter matter, long expectedVersion) {
        if (matter.draftVersion() != 0 && matter.draftVersion() != expectedVersion) {
            throw new Stale("DRAFT_CHANGED", "Somebody else changed this draft after you opened it. Look at it again.");
        }
        return matter;
    }

    private static Request request(String partnership, String requestId, Message whole) {
        return new Request(
                Caller.current(), new PartnershipId(partnership), Asked.requestId(requestId), RequestDigest.of(whole));
    }
}
