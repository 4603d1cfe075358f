package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.node.book.StoredPart;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.entry.v1.PartKind;
import uk.concord.proto.record.v1.ErasureView;
import uk.concord.proto.record.v1.PartView;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.PartReference;
import uk.concord.record.negotiation.Discussion;
import uk.concord.record.text.PlainText;

/** What belongs to an entry besides its envelope: whether it is held, and if not whether it was erased. */
final class PartViews {
    private PartViews() {}

    static List<PartView> of(RecordSnapshot snapshot, Entry entry) {
        return entry.parts().stream().map(part -> view(snapshot, part)).toList();
    }

    /** The bytes of an entry's first part of a kind. */
    static Optional<StoredPart> held(RecordSnapshot snapshot, Entry entry, PartReference.Kind kind) {
        return entry.parts().stream()
                .filter(part -> part.kind() == kind)
                .flatMap(part ->
                        stored(snapshot, part).filter(stored -> stored.content().length() == part.length()))
                .findFirst();
    }

    /** An entry's words; absent when erased, not received, or not words that may be shown: a partner's bytes are never shown unread. */
    static Optional<String> words(RecordSnapshot snapshot, Entry entry, PartReference.Kind kind) {
        return held(snapshot, entry, kind)
                .map(stored -> new String(stored.content().toArray(), StandardCharsets.UTF_8))
                .filter(text -> PlainText.isText(text) && PlainText.length(text) <= Discussion.MOST_TEXT);
    }

    /** That the words of an entry were erased. */
    static Optional<ErasureView> erasure(RecordSnapshot snapshot, Entry entry) {
        return entry.parts().stream()
                .flatMap(part -> erasure(snapshot, part).stream())
                .findFirst();
    }

    /** The entry's part of a kind: whether it is held, and if not whether it was erased. */
    static Optional<PartView> of(RecordSnapshot snapshot, Entry entry, PartReference.Kind kind) {
        return entry.parts().stream()
                .filter(part -> part.kind() == kind)
                .map(part -> view(snapshot, part))
                .findFirst();
    }

    private static PartView view(RecordSnapshot snapshot, PartReference part) {
        var view = PartView.newBuilder()
                .setCommitment(ByteString.copyFrom(part.held().toArray()))
                .setKind(kind(part.kind()))
                .setHeld(stored(snapshot, part).findFirst().isPresent());
        erasure(snapshot, part).ifPresent(view::setErasure);
        return view.build();
    }

    private static Stream<StoredPart> stored(RecordSnapshot snapshot, PartReference part) {
        return snapshot.parts().stream().filter(stored -> stored.commitment().equals(Hashes.hash(part.held())));
    }

    private static Optional<ErasureView> erasure(RecordSnapshot snapshot, PartReference part) {
        return said(snapshot, part, By.AUTHOR).map(author -> ErasureView.newBuilder()
                .setReasonValue(author.reason())
                .setErasedAtMicros(Micros.of(author.recordedAt()))
                .setFollowedAtMicros(said(snapshot, part, By.FOLLOWER)
                        .map(follower -> Micros.of(follower.recordedAt()))
                        .orElse(0L))
                .build());
    }

    private static Optional<StoredErasure> said(RecordSnapshot snapshot, PartReference part, By by) {
        return snapshot.erasures().stream()
                .filter(said -> said.by() == by && said.commitment().equals(Hashes.hash(part.held())))
                .findFirst();
    }

    private static PartKind kind(PartReference.Kind kind) {
        return switch (kind) {
            case DECISION_RECORD -> PartKind.PART_KIND_DECISION_RECORD;
            case DOCUMENT -> PartKind.PART_KIND_DOCUMENT;
            case DOCUMENT_TITLE -> PartKind.PART_KIND_DOCUMENT_TITLE;
            case DOCUMENT_NAME -> PartKind.PART_KIND_DOCUMENT_NAME;
            case COMMENT -> PartKind.PART_KIND_COMMENT;
            case GROUNDS -> PartKind.PART_KIND_GROUNDS;
            case STATEMENT -> PartKind.PART_KIND_STATEMENT;
            case MINUTES -> PartKind.PART_KIND_MINUTES;
            case RECOMMENDATION -> PartKind.PART_KIND_RECOMMENDATION;
            case PROPOSAL -> PartKind.PART_KIND_PROPOSAL;
            case OTHER -> PartKind.PART_KIND_UNSPECIFIED;
        };
    }
}
