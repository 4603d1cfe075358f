package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.record.v1.DocumentView;
import uk.concord.record.AgencyCode;
import uk.concord.record.document.DocumentCheck;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.Documents;
import uk.concord.record.negotiation.Judged;
import uk.concord.record.text.PlainText;
import uk.concord.record.wire.DocumentCodec;

/** The documents beside a record, as people see them: without their contents. */
final class DocumentViews {
    private DocumentViews() {}

    /** Newest first. */
    static List<DocumentView> of(RecordSnapshot snapshot) {
        return Documents.of(snapshot.record()).stream()
                .map(judged -> view(snapshot, judged))
                .toList();
    }

    /** True when an agency may attach one more. */
    static boolean mayGrow(RecordSnapshot snapshot, AgencyCode own) {
        return Documents.hasPlace(snapshot.record()) && !Documents.isFull(snapshot.record(), own);
    }

    private static DocumentView view(RecordSnapshot snapshot, Judged judged) {
        var entry = judged.entry();
        var envelope = DecisionViews.envelope(snapshot, entry);
        var view = DocumentView.newBuilder()
                .setAgency(entry.author().value())
                .setIndex(entry.index())
                .setActor(envelope.getActor())
                .setRecordedAtMicros(envelope.getRecordedAtMicros())
                .setReceivedAtMicros(Micros.of(snapshot.receivedAt(entry)))
                .setTitle(line(snapshot, entry, PartReference.Kind.DOCUMENT_TITLE))
                .setFileName(line(snapshot, entry, PartReference.Kind.DOCUMENT_NAME))
                .setVoidReason(judged.verdict().code());
        if (entry.payload() instanceof Payload.Document document) {
            var said = DocumentCodec.write(document);
            view.setKind(said.getKind()).setDated(said.getDated()).setFormat(said.getFormat());
        }
        entry.parts().stream()
                .filter(part -> part.kind() == PartReference.Kind.DOCUMENT)
                .findFirst()
                .ifPresent(part -> view.setSize(part.length())
                        .setCommitment(ByteString.copyFrom(part.commitment().toArray())));
        PartViews.of(snapshot, entry, PartReference.Kind.DOCUMENT).ifPresent(part -> {
            view.setHeld(part.getHeld());
            if (part.hasErasure()) {
                view.setErasure(part.getErasure());
            }
        });
        return view.build();
    }

    /** Empty when erased, not received, or not words that may be shown: a partner's bytes are never shown unread. */
    private static String line(RecordSnapshot snapshot, Entry entry, PartReference.Kind kind) {
        return PartViews.held(snapshot, entry, kind)
                .map(stored -> new String(stored.content().toArray(), StandardCharsets.UTF_8))
                .filter(text -> PlainText.isLine(text) && PlainText.length(text) <= DocumentCheck.MOST_NAME)
                .orElse("");
    }
}
