package uk.concord.gateway.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.form.Questions;
import uk.concord.proto.entry.v1.DocumentFormat;
import uk.concord.proto.entry.v1.DocumentKind;

/** How documents are spoken of, and what a browser is told of their bytes. */
public final class DocumentWords {
    private static final String PREFIX = "DOCUMENT_KIND_";

    private static final Map<DocumentFormat, String> MEDIA_TYPES = Map.of(
            DocumentFormat.DOCUMENT_FORMAT_PDF, "application/pdf",
            DocumentFormat.DOCUMENT_FORMAT_DOCX,
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            DocumentFormat.DOCUMENT_FORMAT_XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            DocumentFormat.DOCUMENT_FORMAT_ODT, "application/vnd.oasis.opendocument.text",
            DocumentFormat.DOCUMENT_FORMAT_CSV, "text/csv;charset=utf-8",
            DocumentFormat.DOCUMENT_FORMAT_PNG, "image/png",
            DocumentFormat.DOCUMENT_FORMAT_JPEG, "image/jpeg",
            DocumentFormat.DOCUMENT_FORMAT_TEXT, "text/plain;charset=utf-8");

    private DocumentWords() {}

    static String kind(DocumentKind kind) {
        return switch (kind) {
            case DOCUMENT_KIND_EXECUTED_DEED -> "Executed deed";
            case DOCUMENT_KIND_MINUTES -> "Minutes";
            case DOCUMENT_KIND_NEEDS_ASSESSMENT -> "Needs assessment";
            case DOCUMENT_KIND_PERFORMANCE_RETURN -> "Performance return";
            case DOCUMENT_KIND_OTHER, DOCUMENT_KIND_UNSPECIFIED, UNRECOGNIZED -> "Other document";
        };
    }

    /** The kinds that a person chooses from. */
    static List<Option> kinds() {
        return Stream.of(DocumentKind.values())
                .filter(kind -> kind != DocumentKind.UNRECOGNIZED && kind.getNumber() != 0)
                .map(kind -> Questions.option(value(kind), kind(kind)))
                .toList();
    }

    /** The kind that a form names; unspecified when it names none. */
    static DocumentKind chosen(String value) {
        return Stream.of(DocumentKind.values())
                .filter(kind -> kind != DocumentKind.UNRECOGNIZED && kind.getNumber() != 0)
                .filter(kind -> value(kind).equals(value))
                .findFirst()
                .orElse(DocumentKind.DOCUMENT_KIND_UNSPECIFIED);
    }

    private static String value(DocumentKind kind) {
        return kind.name().substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    }

    static String format(DocumentFormat format) {
        return switch (format) {
            case DOCUMENT_FORMAT_PDF -> "PDF";
            case DOCUMENT_FORMAT_DOCX -> "DOCX";
            case DOCUMENT_FORMAT_XLSX -> "XLSX";
            case DOCUMENT_FORMAT_ODT -> "ODT";
            case DOCUMENT_FORMAT_CSV -> "CSV";
            case DOCUMENT_FORMAT_PNG -> "PNG";
            case DOCUMENT_FORMAT_JPEG -> "JPEG";
            case DOCUMENT_FORMAT_TEXT -> "plain text";
            case DOCUMENT_FORMAT_UNSPECIFIED, UNRECOGNIZED -> "file";
        };
    }

    /** As in a Content-Type header. */
    public static String mediaType(DocumentFormat format) {
        return MEDIA_TYPES.getOrDefault(format, "application/octet-stream");
    }
}
