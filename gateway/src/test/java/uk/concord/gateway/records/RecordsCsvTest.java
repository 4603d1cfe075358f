package uk.concord.gateway.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.gateway.Examples;
import uk.concord.gateway.streaming.ListedPages;
import uk.concord.gateway.streaming.PiecesStream;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.RecordSummary;

class RecordsCsvTest {
    @Test
    void a_record_is_a_line_with_plain_figures() throws IOException {
        var table = table(List.of(Examples.summary().build()));
        assertThat(table).startsWith("\uFEFF\"Reference\",\"Title\"").endsWith("\r\n");
        assertThat(table.lines()).hasSize(2);
        assertThat(table.lines().toList().getLast())
                .startsWith("\"KC-2026-0001\",")
                .contains(",2657000.00,", "\"NHS Kent and Medway\",2026-03-31,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void no_text_is_taken_for_a_formula(String title) throws IOException {
        var record = Examples.summary().setTitle(title).build();
        assertThat(table(List.of(record))).contains(",\"'" + title + "\",");
    }

    @Test
    void quotes_commas_and_lines_stay_in_their_cell() throws IOException {
        var record = Examples.summary().setTitle("a \"b\", c\nd é").build();
        assertThat(table(List.of(record))).contains(",\"a \"\"b\"\", c\nd é\",");
    }

    @Test
    void pages_are_fetched_one_after_the_other_as_they_are_read() {
        var asked = new ArrayList<String>();
        var pages = new ListedPages<>(
                page(0),
                token -> {
                    asked.add(token);
                    return page(Integer.parseInt(token));
                },
                ListRecordsResponse::getRecordsList,
                ListRecordsResponse::getNextPageToken);
        assertThat(pages.next().getRef()).isEqualTo("KC-0");
        assertThat(asked).isEmpty();
        assertThat(pages).toIterable().extracting(RecordSummary::getRef).containsExactly("KC-1", "KC-2");
        assertThat(asked).containsExactly("1", "2");
    }

    private static ListRecordsResponse page(int number) {
        return ListRecordsResponse.newBuilder()
                .addRecords(RecordSummary.newBuilder().setRef("KC-" + number))
                .setNextPageToken(number < 2 ? String.valueOf(number + 1) : "")
                .build();
    }

    private static String table(List<RecordSummary> records) throws IOException {
        try (var stream = new PiecesStream(new RecordsCsv(Examples.SIDES).lines(records.iterator()))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
