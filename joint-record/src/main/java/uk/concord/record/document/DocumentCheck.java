package uk.concord.record.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.concord.record.Findings;
import uk.concord.record.Problem;

/** What keeps an agency from attaching a file: its size, its name, and bytes that are not what the name says. */
public final class DocumentCheck {
    /** The largest content, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    /** The longest title and file name, in characters. */
    public static final int MOST_NAME = 200;

    private static final Set<String> WITH_MACROS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "doc", "xls");
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PDF_END = ascii("%%EOF");
    private static final int PDF_TAIL = 1_024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    /** A local header of a stored file "mimetype" comes first, so that its content stands at byte 38 (ODF 1.3, 3.3). */
    private static final byte[] ODT = ascii("mimetypeapplication/vnd.oasis.opendocument.text");

    private static final int ODT_AT = 30;

    private final String fileName;
    private final byte[] content;
    private final Findings findings = new Findings();

    private DocumentCheck(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content;
    }

    /** What was found: the format, and whatever is wrong. The format means nothing while something is wrong. */
    public record Found(DocumentFormat format, List<Problem> problems) {
        public Found {
            problems = List.copyOf(problems);
        }
    }

    /** Looks at a file by its name and its bytes. */
    public static Found of(String fileName, byte[] content) {
        return new DocumentCheck(fileName, content).found();
    }

    private Found found() {
        if (findings.filled(!fileName.isBlank(), "file_name")) {
            findings.line("file_name", fileName, MOST_NAME);
            findings.anonymous("file_name", fileName);
        }
        var format = DocumentFormat.named(fileName).orElse(DocumentFormat.TEXT);
        if (size() && named()) {
            bytes(format);
        }
        return new Found(format, findings.problems());
    }

    private boolean size() {
        return findings.require(content.length > 0, "content", "DOCUMENT_EMPTY", "This file is empty. Choose another")
                && findings.require(
                        content.length <= MOST_BYTES,
                        "content",
                        "DOCUMENT_TOO_LARGE",
                        "This file is larger than 10 MB. Choose a smaller one");
    }

    private boolean named() {
        return noMacros(!WITH_MACROS.contains(DocumentFormat.ending(fileName)))
                && findings.require(
                        DocumentFormat.named(fileName).isPresent(),
                        "content",
                        "DOCUMENT_TYPE",
                        "Choose a PDF, DOCX, XLSX, ODT, CSV, PNG, JPEG or plain text file");
    }

    private boolean noMacros(boolean without) {
        return findings.require(
                without,
                "content",
                "DOCUMENT_MACROS",
                "Files that can hold macros are not accepted. Save it as PDF, DOCX, XLSX or ODT without macros");
    }

    private void bytes(DocumentFormat format) {
        var is =
                switch (format) {
                    case PDF -> startsWith(PDF) && endsAbout(PDF_END);
                    case DOCX -> archive("word/document.xml");
                    case XLSX -> archive("xl/workbook.xml");
                    case ODT -> isAt(ODT_AT, ODT) && archive("content.xml");
                    case CSV, TEXT -> isText();
                    case PNG -> startsWith(PNG);
                    case JPEG -> startsWith(JPEG);
                };
        findings.require(
                is,
                "content",
                "DOCUMENT_NOT_WHAT_ITS_NAME_SAYS",
                "What is in this file is not what the end of its name says, or it is damaged. Save it again and choose it");
    }

    private boolean archive(String needed) {
        var names = ZipNames.in(content).orElse(Set.of());
        noMacros(names.stream().noneMatch(DocumentCheck::isMacro));
        return names.contains(needed);
    }

    private static boolean isMacro(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("vbaproject") || lower.startsWith("basic/") || lower.startsWith("scripts/");
    }

    private boolean isText() {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return text.chars().allMatch(one -> one >= ' ' || one == '\t' || one == '\r' || one == '\n');
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private boolean startsWith(byte[] magic) {
        return isAt(0, magic);
    }

    private boolean isAt(int at, byte[] magic) {
        return content.length >= at + magic.length
                && Arrays.equals(content, at, at + magic.length, magic, 0, magic.length);
    }

    private boolean endsAbout(byte[] mark) {
        for (int at = content.length - mark.length; at >= Math.max(0, content.length - PDF_TAIL); at--) {
            if (isAt(at, mark)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
