package uk.concord.record.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import uk.concord.record.Problem;

class DocumentCheckTest {
    private static final byte[] PDF = bytes("%PDF-1.7\n1 0 obj\n%%EOF\n");

    @Test
    void each_format_is_known_by_its_name_and_its_bytes() {
        accepted("deed.pdf", PDF, DocumentFormat.PDF);
        accepted("DEED.PDF", PDF, DocumentFormat.PDF);
        accepted("deed.docx", zip("[Content_Types].xml", "word/document.xml"), DocumentFormat.DOCX);
        accepted("sheet.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"), DocumentFormat.XLSX);
        accepted("text.odt", odt("content.xml"), DocumentFormat.ODT);
        accepted("rows.csv", bytes("a,b\r\n1,2\r\n"), DocumentFormat.CSV);
        accepted("note.txt", bytes("Grüße\n"), DocumentFormat.TEXT);
        accepted("scan.png", magic(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'), DocumentFormat.PNG);
        accepted("scan.jpeg", magic(0xff, 0xd8, 0xff), DocumentFormat.JPEG);
        accepted("scan.jpg", magic(0xff, 0xd8, 0xff), DocumentFormat.JPEG);
    }

    @Test
    void a_name_that_says_something_else_than_the_bytes_is_refused() {
        refused("deed.docx", PDF, "DOCUMENT_NOT_WHAT_ITS_NAME_SAYS");
        refused("deed.pdf", zip("word/document.xml"), "DOCUMENT_NOT_WHAT_ITS_NAME_SAYS");
        refused("sheet.xlsx", zip("word/document.xml"), "DOCUMENT_NOT_WHAT_ITS_NAME_SAYS");
        refused("note.txt", magic(0xff, 0xd8, 0xff), "DOCUMENT_NOT_WHAT_ITS_NAME_SAYS");
        refused("note.txt", new byte[] {'a', 0, 'b'}, "DOCUMENT_NOT_WHAT_ITS_NAME_SAYS");
        refused("deed.pdf", bytes("%PDF-1.7\ncut off"), "DOCUMENT_NOT_WHAT_ITS_NAME_SAYS");
    }

    @Test
    void other_types_empty_files_and_large_ones_are_refused() {
        refused("run.exe", PDF, "DOCUMENT_TYPE");
        refused("pdf", bytes(""), "DOCUMENT_EMPTY");
        refused("deed.pdf", new byte[DocumentCheck.MOST_BYTES + 1], "DOCUMENT_TOO_LARGE");
        assertThat(DocumentCheck.of(" ", PDF).problems())
                .extracting(Problem::path)
                .contains("file_name");
    }

    @Test
    void macros_are_refused_by_name_and_by_what_is_in_the_archive() {
        refused("deed.docm", PDF, "DOCUMENT_MACROS");
        refused("deed.doc", PDF, "DOCUMENT_MACROS");
        refused("deed.docx", zip("word/document.xml", "word/vbaProject.bin"), "DOCUMENT_MACROS");
        refused("sheet.xlsx", zip("xl/workbook.xml", "xl/VBAPROJECT.bin"), "DOCUMENT_MACROS");
        refused("text.odt", odt("content.xml", "Basic/Standard/Module1.xml"), "DOCUMENT_MACROS");
    }

    @Test
    void an_archive_that_hides_names_behind_its_directory_is_none() {
        var sound = zip("word/document.xml");
        for (int at = 1; at < sound.length; at++) {
            assertThat(DocumentCheck.of("deed.docx", Arrays.copyOf(sound, at)).problems())
                    .isNotEmpty();
        }
        var longer = Arrays.copyOf(sound, sound.length + 4);
        refused("deed.docx", longer, "DOCUMENT_NOT_WHAT_ITS_NAME_SAYS");
    }

    @Test
    void no_bytes_whatever_break_the_check() {
        var chance = new Random(27);
        var sound = zip("word/document.xml", "a", "b");
        for (int i = 0; i < 5_000; i++) {
            var damaged = sound.clone();
            for (int times = chance.nextInt(4); times >= 0; times--) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
            }
            assertThat(DocumentCheck.of("deed.docx", damaged).format()).isEqualTo(DocumentFormat.DOCX);
        }
    }

    private static void accepted(String name, byte[] content, DocumentFormat format) {
        var found = DocumentCheck.of(name, content);
        assertThat(found.problems()).as(name).isEmpty();
        assertThat(found.format()).isEqualTo(format);
    }

    private static void refused(String name, byte[] content, String code) {
        assertThat(DocumentCheck.of(name, content).problems())
                .as(name)
                .extracting(Problem::code)
                .startsWith(code);
    }

    private static byte[] zip(String... names) {
        return zip(new ByteArrayOutputStream(), false, names);
    }

    private static byte[] odt(String... names) {
        return zip(new ByteArrayOutputStream(), true, names);
    }

    private static byte[] zip(ByteArrayOutputStream out, boolean odt, String... names) {
        try (var archive = new ZipOutputStream(out)) {
            if (odt) {
                stored(archive, "mimetype", bytes("application/vnd.oasis.opendocument.text"));
            }
            for (var name : names) {
                archive.putNextEntry(new ZipEntry(name));
                archive.write(bytes(name));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void stored(ZipOutputStream archive, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        var sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        archive.putNextEntry(entry);
        archive.write(content);
    }

    private static byte[] magic(int... magic) {
        var content = new byte[100];
        for (int i = 0; i < magic.length; i++) {
            content[i] = (byte) magic[i];
        }
        return content;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
