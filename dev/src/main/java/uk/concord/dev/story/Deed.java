package uk.concord.dev.story;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A deed of one page as a PDF, made by hand (ISO 32000-1, 7.5): header, objects, table of their places, trailer.
 *
 * @param dated the date it bears, ISO 8601
 * @param lines what stands on its page, in ASCII without brackets
 */
record Deed(String title, String dated, List<String> lines) {
    /** Parts the fields of the form that carries it. */
    static final String BOUNDARY = "concord-story";

    Deed {
        lines = List.copyOf(lines);
    }

    /** The deed and what is said of it, as a form. */
    byte[] form() {
        var out = new ByteArrayOutputStream();
        Map.of("kind", "EXECUTED_DEED", "dated", dated, "title", title)
                .forEach((name, value) -> field(out, "name=\"" + name + "\"", ascii(value)));
        field(out, "name=\"file\"; filename=\"deed.pdf\"\r\nContent-Type: application/pdf", pdf());
        out.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    private static void field(ByteArrayOutputStream out, String name, byte[] value) {
        out.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n"));
        out.writeBytes(value);
        out.writeBytes(ascii("\r\n"));
    }

    byte[] pdf() {
        var text = new StringBuilder("BT /F1 12 Tf 72 760 Td 18 TL\n");
        lines.forEach(line -> text.append('(').append(line).append(") Tj T*\n"));
        text.append("ET");
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var out = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (int number = 1; number <= objects.size(); number++) {
            places.append("%010d 00000 n \n".formatted(out.length()));
            out.append(number)
                    .append(" 0 obj\n")
                    .append(objects.get(number - 1))
                    .append("\nendobj\n");
        }
        var table = out.length();
        out.append("xref\n0 ").append(objects.size() + 1).append('\n').append(places);
        out.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return ascii(out.append(table).append("\n%%EOF\n").toString());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
