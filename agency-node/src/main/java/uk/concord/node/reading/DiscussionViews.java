package uk.concord.node.reading;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.DiscussionItem;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.Discussion;
import uk.concord.record.terms.TermsText;
import uk.concord.record.wire.DiscussionCodec;

/** What both agencies have said about a record, as people see it. */
final class DiscussionViews {
    private DiscussionViews() {}

    /** Newest first. */
    static List<DiscussionItem> of(RecordSnapshot snapshot) {
        var discussion = Discussion.of(snapshot.record());
        return discussion.entries().reversed().stream()
                .map(entry -> item(snapshot, discussion, entry))
                .toList();
    }

    private static DiscussionItem item(RecordSnapshot snapshot, Discussion discussion, Entry entry) {
        var envelope = DecisionViews.envelope(snapshot, entry);
        var item = DiscussionItem.newBuilder()
                .setPlace(DiscussionCodec.write(EntryPlace.of(entry)))
                .setAgency(entry.author().value())
                .setActor(envelope.getActor())
                .setRecordedAtMicros(envelope.getRecordedAtMicros())
                .setReceivedAtMicros(Micros.of(snapshot.receivedAt(entry)));
        switch (entry.payload()) {
            case Payload.DraftShared draft -> item.setTerms(terms(draft.terms()));
            case Payload.Comment comment -> {
                item.setKind(DiscussionCodec.write(comment.kind()));
                PartViews.words(snapshot, entry, PartReference.Kind.COMMENT).ifPresent(item::setText);
                PartViews.erasure(snapshot, entry).ifPresent(item::setErasure);
                if (comment.kind() == Payload.Comment.Kind.QUESTION) {
                    discussion
                            .answered(entry)
                            .ifPresent(mark -> item.setAnsweredBy(mark.author().value()));
                }
            }
            default -> throw new IllegalStateException("nothing was said by an entry of type " + entry.type());
        }
        if (entry.payload() instanceof Payload.Said said && said.about() != null) {
            item.setAbout(DiscussionCodec.write(said.about()));
        }
        return item.build();
    }

    private static Terms terms(TermsText text) {
        try {
            return Terms.parseFrom(text.bytes().toArray());
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("legible terms cannot be read again", impossible);
        }
    }
}
