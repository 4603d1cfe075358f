package uk.concord.gateway.document;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Erasures;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.DocumentView;
import uk.concord.proto.record.v1.RecordView;

/**
 * The documents beside a record.
 *
 * @param attach where the reader attaches one more; absent when the reader may not
 */
public record DocumentList(List<Row> rows, @Nullable Anchor attach) {
    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    public DocumentList {
        rows = List.copyOf(rows);
    }

    /**
     * One document.
     *
     * @param download where its content is; absent when it is not held here
     * @param note what is to be said about it; empty when nothing is
     */
    public record Row(
            String id,
            String title,
            String facts,
            String who,
            Ticks ticks,
            @Nullable Anchor download,
            String note) {}

    /**
     * Of a record.
     *
     * @param path the record's page
     * @param mayAttach true for people whose post it is to attach documents
     */
    public static DocumentList of(RecordView record, Sides sides, String path, boolean mayAttach) {
        return new DocumentList(
                record.getDocumentsList().stream()
                        .map(document -> row(document, sides, path))
                        .toList(),
                mayAttach && record.getAttachable() ? new Anchor("Attach a document", path + "/documents") : null);
    }

    private static Row row(DocumentView document, Sides sides, String path) {
        var author = sides.shortName(document.getAgency());
        var other = document.getAgency().equals(sides.own().getCode()) ? sides.partner() : sides.own();
        var title = document.getTitle().isEmpty() ? "A document without a title" : document.getTitle();
        return new Row(
                "document-" + document.getIndex() + "-" + document.getAgency(),
                title,
                DocumentWords.kind(document.getKind()) + " of " + Dates.plain(document.getDated()) + ", "
                        + DocumentWords.format(document.getFormat()) + ", " + size(document.getSize()),
                author + ", " + document.getActor().getPost() + ", " + Dates.moment(document.getRecordedAtMicros()),
                document.getReceivedAtMicros() == 0
                        ? Ticks.one("held by " + author + ", being transferred to " + other.getShortName())
                        : Ticks.two("received by " + other.getShortName() + ", "
                                + Dates.moment(document.getReceivedAtMicros(), document.getRecordedAtMicros())),
                document.getHeld()
                        ? new Anchor(
                                "Download",
                                path + "/documents/"
                                        + HexFormat.of()
                                                .formatHex(
                                                        document.getCommitment().toByteArray()),
                                title)
                        : null,
                note(document, author, other.getShortName()));
    }

    private static String note(DocumentView document, String author, String other) {
        if (document.hasErasure()) {
            return Erasures.sentence(document.getErasure(), author, other);
        }
        if (!document.getVoidReason().isEmpty()) {
            return "It was attached against the rules and has no place beside this record.";
        }
        return document.getHeld() ? "" : "Its content is not held here now.";
    }

    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        return bytes < MEGA ? Math.ceilDiv(bytes, KILO) + " kB" : Math.ceilDiv(bytes, MEGA) + " MB";
    }
}
