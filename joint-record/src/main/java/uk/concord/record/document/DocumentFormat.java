package uk.concord.record.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a document's bytes are. A closed list: nobody's words decide what a browser makes of them. */
public enum DocumentFormat {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    CSV("text/csv;charset=UTF-8", "csv"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpe?g"),
    TEXT("text/plain;charset=UTF-8", "txt");

    private final String mediaType;
    private final Pattern ending;

    DocumentFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = Pattern.compile(ending);
    }

    /** As in a Content-Type header (IANA). */
    public String mediaType() {
        return mediaType;
    }

    /** The format that a file's name states by its ending; empty when it states none of these. */
    static Optional<DocumentFormat> named(String fileName) {
        var ending = ending(fileName);
        return Arrays.stream(values())
                .filter(format -> format.ending.matcher(ending).matches())
                .findFirst();
    }

    static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
