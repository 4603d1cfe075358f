package uk.concord.record.wire;

import uk.concord.proto.entry.v1.Document;
import uk.concord.record.document.DocumentFormat;
import uk.concord.record.document.DocumentKind;
import uk.concord.record.entry.Payload;

/** Reads and writes documents' entries; reading throws {@link IllegalArgumentException} on what is malformed. */
public final class DocumentCodec {
    private DocumentCodec() {}

    static Payload.Document read(Document message) {
        return new Payload.Document(
                kind(message.getKind()), Reading.date(message.getDated()), format(message.getFormat()));
    }

    /** Throws {@link IllegalArgumentException} when it is no kind of document. */
    public static DocumentKind kind(uk.concord.proto.entry.v1.DocumentKind kind) {
        return switch (kind) {
            case DOCUMENT_KIND_EXECUTED_DEED -> DocumentKind.EXECUTED_DEED;
            case DOCUMENT_KIND_MINUTES -> DocumentKind.MINUTES;
            case DOCUMENT_KIND_NEEDS_ASSESSMENT -> DocumentKind.NEEDS_ASSESSMENT;
            case DOCUMENT_KIND_PERFORMANCE_RETURN -> DocumentKind.PERFORMANCE_RETURN;
            case DOCUMENT_KIND_OTHER -> DocumentKind.OTHER;
            case DOCUMENT_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("Not a kind of document");
        };
    }

    private static DocumentFormat format(uk.concord.proto.entry.v1.DocumentFormat format) {
        return switch (format) {
            case DOCUMENT_FORMAT_PDF -> DocumentFormat.PDF;
            case DOCUMENT_FORMAT_DOCX -> DocumentFormat.DOCX;
            case DOCUMENT_FORMAT_XLSX -> DocumentFormat.XLSX;
            case DOCUMENT_FORMAT_ODT -> DocumentFormat.ODT;
            case DOCUMENT_FORMAT_CSV -> DocumentFormat.CSV;
            case DOCUMENT_FORMAT_PNG -> DocumentFormat.PNG;
            case DOCUMENT_FORMAT_JPEG -> DocumentFormat.JPEG;
            case DOCUMENT_FORMAT_TEXT -> DocumentFormat.TEXT;
            case DOCUMENT_FORMAT_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("Not a format of documents");
        };
    }

    /** The entry's payload as a message. */
    public static Document write(Payload.Document document) {
        return Document.newBuilder()
                .setKind(uk.concord.proto.entry.v1.DocumentKind.valueOf("DOCUMENT_KIND_" + document.kind()))
                .setDated(document.dated().toString())
                .setFormat(uk.concord.proto.entry.v1.DocumentFormat.valueOf("DOCUMENT_FORMAT_" + document.format()))
                .build();
    }
}
