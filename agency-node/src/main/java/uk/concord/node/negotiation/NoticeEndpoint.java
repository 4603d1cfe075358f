package uk.concord.node.negotiation;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.Replies;
import uk.concord.node.identity.Caller;
import uk.concord.proto.record.v1.DiscardNoticeRequest;
import uk.concord.proto.record.v1.DiscardNoticeResponse;
import uk.concord.proto.record.v1.GetPreparedNoticeRequest;
import uk.concord.proto.record.v1.GetPreparedNoticeResponse;
import uk.concord.proto.record.v1.GiveNoticeRequest;
import uk.concord.proto.record.v1.GiveNoticeResponse;
import uk.concord.proto.record.v1.NoticeServiceGrpc;
import uk.concord.proto.record.v1.PrepareNoticeRequest;
import uk.concord.proto.record.v1.PrepareNoticeResponse;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Translates calls about notice. */
@Singleton
final class NoticeEndpoint extends NoticeServiceGrpc.NoticeServiceImplBase {
    private final NoticeGiving giving;

    NoticeEndpoint(NoticeGiving giving) {
        this.giving = giving;
    }

    @Override
    public void prepareNotice(PrepareNoticeRequest asked, StreamObserver<PrepareNoticeResponse> out) {
        Replies.one(out, () -> PrepareNoticeResponse.newBuilder()
                .setNotice(NoticeWire.toProto(giving.prepare(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        record(asked.getRecordId()),
                        asked)))
                .build());
    }

    @Override
    public void getPreparedNotice(GetPreparedNoticeRequest asked, StreamObserver<GetPreparedNoticeResponse> out) {
        Replies.one(out, () -> {
            var answer = GetPreparedNoticeResponse.newBuilder();
            giving.waiting(new PartnershipId(asked.getPartnershipId()), record(asked.getRecordId()))
                    .ifPresent(prepared -> answer.setNotice(NoticeWire.toProto(prepared))
                            .setAuthority(AuthorityInquiry.aboutEnding(
                                    Caller.current(), giving.standing(Caller.current(), prepared))));
            return answer.build();
        });
    }

    @Override
    public void discardNotice(DiscardNoticeRequest asked, StreamObserver<DiscardNoticeResponse> out) {
        Replies.one(out, () -> {
            giving.discard(
                    Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                    record(asked.getRecordId()),
                    Asked.uuid("notice_id", asked.getNoticeId()));
            return DiscardNoticeResponse.getDefaultInstance();
        });
    }

    @Override
    public void giveNotice(GiveNoticeRequest asked, StreamObserver<GiveNoticeResponse> out) {
        Replies.one(out, () -> GiveNoticeResponse.newBuilder()
                .setRecord(giving.give(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        record(asked.getRecordId()),
                        Asked.uuid("notice_id", asked.getNoticeId()),
                        asked.getDecisionRecord(),
                        Asking.version(asked.getExpectedVersion())))
                .build());
    }

    private static RecordId record(String id) {
        return new RecordId(Asked.uuid("record_id", id));
    }
}
