package uk.concord.gateway.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.micronaut.http.HttpResponse;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table to begin with: the headings, and rows to be overwritten. */
public final class Template {
    private Template() {}

    static String csv(Columns<?> columns, List<List<String>> example) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns.names());
        example.forEach(csv::writeRecord);
        return text.toString();
    }

    /** As a file of this name. */
    public static HttpResponse<byte[]> file(Columns<?> columns, List<List<String>> example, String name) {
        return HttpResponse.ok(csv(columns, example).getBytes(StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
