package uk.concord.record.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.concord.record.document.DocumentFormat;
import uk.concord.record.document.DocumentKind;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.record.story.Story;

/** The story behind the golden vectors of documents: too early, then every kind in every format, from both sides. */
final class DocumentVectorStory {
    private final Story story = new Story();
    private final List<Entry> told = new ArrayList<>();

    private DocumentVectorStory() {}

    static List<Entry> tell() {
        var vectors = new DocumentVectorStory();
        vectors.attaching();
        return vectors.told;
    }

    private Entry tell(Entry entry) {
        told.add(entry);
        return entry;
    }

    private void attaching() {
        tell(story.kent().opens());
        tell(story.kent().appends(document(DocumentKind.EXECUTED_DEED, DocumentFormat.PDF)));
        var offer = tell(story.kent().offers());
        for (var kind : DocumentKind.values()) {
            tell(story.kent().appends(document(kind, DocumentFormat.PDF)));
        }
        story.nhs().sees();
        tell(story.nhs().accepts(offer));
        for (var format : DocumentFormat.values()) {
            tell(story.nhs().appends(document(DocumentKind.EXECUTED_DEED, format)));
        }
    }

    private static Payload.Document document(DocumentKind kind, DocumentFormat format) {
        return new Payload.Document(kind, LocalDate.of(2026, 1, 5), format);
    }
}
