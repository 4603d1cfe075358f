package uk.concord.gateway.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.CellProblem;
import uk.concord.proto.record.v1.RegisterRow;

class TableFileTest {
    private static final String HEADINGS = String.join(",", RegisterColumns.ALL.names());

    @Test
    void the_template_is_read_as_two_rows_of_one_agreement() {
        assertThat(rows(Template.csv(RegisterColumns.ALL, RegisterExample.ROWS)).rows())
                .extracting(RegisterRow::getRow, RegisterRow::getReference, RegisterRow::getLine)
                .containsExactly(tuple(2, "EXAMPLE-1", "Early help"), tuple(3, "EXAMPLE-1", "Children in care"));
        assertThat(rows(Template.csv(RegisterColumns.ALL, RegisterExample.ROWS)).problems())
                .isEmpty();
    }

    @Test
    void a_byte_order_mark_windows_line_ends_and_headings_as_people_type_them_change_nothing() {
        var plain = Template.csv(RegisterColumns.ALL, RegisterExample.ROWS);
        var windows =
                "\uFEFF" + plain.replace("\r\n", "\n").replace("\n", "\r\n").replace("service_code", " Service Code ");

        assertThat(rows(windows)).isEqualTo(rows(plain.replace("\r\n", "\n")));
    }

    @Test
    void what_is_no_text_in_utf_8_says_how_to_save_it() {
        for (var charset : new Charset[] {Charset.forName("windows-1252"), StandardCharsets.UTF_16}) {
            var bytes = (HEADINGS + "\r\n1,Children’s £ service").getBytes(charset);
            assertThat(unreadable(bytes)).contains("UTF-8").contains("CSV UTF-8 (comma delimited)");
        }
        assertThat(unreadable(new byte[] {'P', 'K', 3, 4, 0, 0})).contains("not text in UTF-8");
    }

    @Test
    void empty_files_missing_unknown_and_doubled_headings_are_told_apart() {
        assertThat(unreadable(new byte[0])).contains("empty");
        assertThat(unreadable("\uFEFF".getBytes(StandardCharsets.UTF_8))).contains("empty");
        assertThat(unreadable(HEADINGS)).contains("no rows");
        assertThat(unreadable(HEADINGS.replace(",decision,", ",") + "\r\nx")).contains("missing: decision");
        assertThat(unreadable(HEADINGS + ",<script>\r\nx"))
                .contains("not known")
                .doesNotContain("script");
        assertThat(unreadable(HEADINGS + ",title\r\nx")).contains("title stands twice");
        assertThat(unreadable(HEADINGS.replace(',', ';') + "\r\nx")).contains("not separated by commas");
    }

    @Test
    void formulas_are_named_and_not_taken() {
        var read = rows(HEADINGS + "\r\n=1+1,@SUM(A1),+44,-2+3,-"
                + ",".repeat(RegisterColumns.ALL.names().size() - 5));

        assertThat(read.problems())
                .extracting(CellProblem::getRow, CellProblem::getColumn, CellProblem::getCode)
                .containsExactly(
                        tuple(2, "reference", "FORMULA"),
                        tuple(2, "title", "FORMULA"),
                        tuple(2, "service_code", "FORMULA"),
                        tuple(2, "description", "FORMULA"));
        assertThat(read.rows().getFirst().getTitle()).isEmpty();
    }

    @Test
    void a_row_of_too_few_cells_is_named_by_its_place_in_the_file() {
        var read = rows(HEADINGS + "\r\n\r\nR-1,\"Two\nlines\"");

        assertThat(read.problems())
                .extracting(CellProblem::getRow, CellProblem::getCode)
                .containsExactly(tuple(3, "CELLS_DO_NOT_FIT"));
    }

    @Test
    void two_hundred_thousand_rows_are_refused_without_reading_them_all() {
        var row = "\r\n" + ",".repeat(RegisterColumns.ALL.names().size() - 1);
        var many =
                HEADINGS + IntStream.range(0, 200_000).mapToObj(_ -> row + "x").collect(Collectors.joining());

        assertThat(unreadable(many)).contains("more than 1,000 rows");
    }

    @Test
    void a_quotation_mark_that_is_not_closed_swallows_nothing_silently() {
        var read = TableFile.read(
                (HEADINGS + "\r\nR-1,\"never closed").getBytes(StandardCharsets.UTF_8), RegisterColumns.ALL);

        assertThat(read)
                .isInstanceOfAny(TableFile.Read.Unreadable.class, TableFile.Read.Rows.class)
                .satisfies(found -> {
                    if (found instanceof TableFile.Read.Rows<RegisterRow> rows) {
                        assertThat(rows.problems()).isNotEmpty();
                    }
                });
    }

    private static TableFile.Read.Rows<RegisterRow> rows(String text) {
        return (TableFile.Read.Rows<RegisterRow>)
                TableFile.read(text.getBytes(StandardCharsets.UTF_8), RegisterColumns.ALL);
    }

    private static String unreadable(String text) {
        return unreadable(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unreadable(byte[] bytes) {
        return ((TableFile.Read.Unreadable<RegisterRow>) TableFile.read(bytes, RegisterColumns.ALL)).sentence();
    }
}
