package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import uk.concord.proto.entry.v1.Comment;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.entry.v1.DraftShared;
import uk.concord.record.Origin;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;

/** Reads and writes what is said without deciding; reading throws {@link IllegalArgumentException} on what is malformed. */
public final class DiscussionCodec {
    private static final String PREFIX = "COMMENT_KIND_";

    private DiscussionCodec() {}

    static Payload.DraftShared shared(DraftShared message) {
        return new Payload.DraftShared(
                TermsCodec.textOf(message.getTerms().toByteArray()),
                message.hasAbout() ? place(message.getAbout()) : null);
    }

    static Payload.Comment comment(Comment message) {
        return new Payload.Comment(kind(message.getKind()), message.hasAbout() ? place(message.getAbout()) : null);
    }

    /** Throws {@link IllegalArgumentException} when it is no kind of comment. */
    public static Payload.Comment.Kind kind(CommentKind kind) {
        return switch (kind) {
            case COMMENT_KIND_REMARK -> Payload.Comment.Kind.REMARK;
            case COMMENT_KIND_QUESTION -> Payload.Comment.Kind.QUESTION;
            case COMMENT_KIND_REPLY -> Payload.Comment.Kind.REPLY;
            case COMMENT_KIND_ANSWERED -> Payload.Comment.Kind.ANSWERED;
            case COMMENT_KIND_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("Not a kind of comment");
        };
    }

    /** Throws {@link IllegalArgumentException} when it names no entry. */
    public static EntryPlace place(uk.concord.proto.entry.v1.EntryPlace message) {
        if (message.getIndex() < 0) {
            throw new IllegalArgumentException("An index over 2^63");
        }
        return new EntryPlace(Origin.parse(message.getOrigin()), message.getIndex(), Reading.digest(message.getLeaf()));
    }

    static DraftShared write(Payload.DraftShared draft) {
        var message = DraftShared.newBuilder()
                .setTerms(ByteString.copyFrom(draft.terms().bytes().toArray()));
        if (draft.about() != null) {
            message.setAbout(write(draft.about()));
        }
        return message.build();
    }

    static Comment write(Payload.Comment comment) {
        var message = Comment.newBuilder().setKind(write(comment.kind()));
        if (comment.about() != null) {
            message.setAbout(write(comment.about()));
        }
        return message.build();
    }

    public static CommentKind write(Payload.Comment.Kind kind) {
        return CommentKind.valueOf(PREFIX + kind);
    }

    public static uk.concord.proto.entry.v1.EntryPlace write(EntryPlace place) {
        return uk.concord.proto.entry.v1.EntryPlace.newBuilder()
                .setOrigin(place.origin().name())
                .setIndex(place.index())
                .setLeaf(ByteString.copyFrom(place.leaf().toArray()))
                .build();
    }
}
