package uk.concord.node.discussion;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.grpc.Replies;
import uk.concord.node.negotiation.Asking;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.record.v1.CommentRequest;
import uk.concord.proto.record.v1.CommentResponse;
import uk.concord.proto.record.v1.DiscussionServiceGrpc;
import uk.concord.proto.record.v1.ListDiscussionRequest;
import uk.concord.proto.record.v1.ListDiscussionResponse;
import uk.concord.proto.record.v1.ShareDraftRequest;
import uk.concord.proto.record.v1.ShareDraftResponse;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.wire.DiscussionCodec;

/** Translates calls that say something without deciding. */
@Singleton
final class DiscussionEndpoint extends DiscussionServiceGrpc.DiscussionServiceImplBase {
    private static final int USUAL_PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private final Discussing discussing;

    DiscussionEndpoint(Discussing discussing) {
        this.discussing = discussing;
    }

    @Override
    public void shareDraft(ShareDraftRequest asked, StreamObserver<ShareDraftResponse> out) {
        Replies.one(out, () -> ShareDraftResponse.newBuilder()
                .setItem(discussing.share(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        Asked.uuid("draft_id", asked.getDraftId()),
                        asked.getExpectedVersion(),
                        asked.hasAbout() ? place(asked.getAbout()) : null))
                .build());
    }

    @Override
    public void comment(CommentRequest asked, StreamObserver<CommentResponse> out) {
        Replies.one(out, () -> CommentResponse.newBuilder()
                .setItem(discussing.say(
                        Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked),
                        record(asked.getRecordId()),
                        kind(asked.getKind()),
                        asked.hasAbout() ? place(asked.getAbout()) : null,
                        asked.getText()))
                .build());
    }

    @Override
    public void listDiscussion(ListDiscussionRequest asked, StreamObserver<ListDiscussionResponse> out) {
        Replies.one(
                out,
                () -> discussing.list(
                        new PartnershipId(asked.getPartnershipId()),
                        record(asked.getRecordId()),
                        PageToken.read(asked.getPageToken()),
                        Asked.pageSize(asked.getPageSize(), USUAL_PAGE, LARGEST_PAGE)));
    }

    private static Payload.Comment.Kind kind(CommentKind kind) {
        try {
            return DiscussionCodec.kind(kind);
        } catch (IllegalArgumentException unknown) {
            throw new BadInput("kind", "UNKNOWN_CHOICE", "Say whether it is a remark, a question, a reply or a mark.");
        }
    }

    private static EntryPlace place(uk.concord.proto.entry.v1.EntryPlace asked) {
        try {
            return DiscussionCodec.place(asked);
        } catch (IllegalArgumentException malformed) {
            throw new BadInput("about", "NOT_AN_ENTRY", "Reload the page and speak about what it shows.");
        }
    }

    private static RecordId record(String id) {
        return new RecordId(Asked.uuid("record_id", id));
    }
}
