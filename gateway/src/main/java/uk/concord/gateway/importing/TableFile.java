package uk.concord.gateway.importing;

import com.google.protobuf.Message;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import uk.concord.proto.record.v1.CellProblem;

/** A table as a file: comma-separated values in UTF-8, with headings, as spreadsheets save it. */
final class TableFile {
    /** The most rows that one file may have below its headings. */
    static final int MOST_ROWS = 1_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SAVE_AS =
            "In your spreadsheet, save it as “CSV UTF-8 (comma delimited)” and choose that file.";

    private TableFile() {}

    /** What came of reading a file. */
    sealed interface Read<R> {
        /** Its rows; of a cell that holds a formula only the problem is kept. */
        record Rows<R>(List<R> rows, List<CellProblem> problems) implements Read<R> {
            public Rows {
                rows = List.copyOf(rows);
                problems = List.copyOf(problems);
            }
        }

        /** It is none, and why, for people. */
        record Unreadable<R>(String sentence) implements Read<R> {}
    }

    static <R extends Message> Read<R> read(byte[] bytes, Columns<R> columns) {
        if (bytes.length == 0) {
            return new Read.Unreadable<>("The file is empty. Choose the one that holds your rows.");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? unreadable() : rows(text, columns);
        } catch (CharacterCodingException other) {
            return unreadable();
        }
    }

    private static <R> Read<R> unreadable() {
        return new Read.Unreadable<>("The file is not text in UTF-8. " + SAVE_AS);
    }

    private static <R extends Message> Read<R> rows(String text, Columns<R> columns) {
        var content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        try (var reader = CsvReader.builder()
                .skipEmptyLines(true)
                .ignoreDifferentFieldCount(true)
                .ofCsvRecord(content)) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                return new Read.Unreadable<>("The file is empty. Choose the one that holds your rows.");
            }
            var headings = Headings.of(records.next(), columns);
            if (!headings.problem().isEmpty()) {
                return new Read.Unreadable<>(headings.problem());
            }
            var rows = new ArrayList<R>();
            var problems = new ArrayList<CellProblem>();
            while (records.hasNext()) {
                if (rows.size() == MOST_ROWS) {
                    return new Read.Unreadable<>("The file has more than 1,000 rows. Split it into several files.");
                }
                rows.add(headings.row(records.next(), problems));
            }
            return rows.isEmpty()
                    ? new Read.Unreadable<>(
                            "The file holds headings and no rows. Add yours below the headings, as the template shows.")
                    : new Read.Rows<>(rows, problems);
        } catch (CsvParseException garbled) {
            return new Read.Unreadable<>(
                    "The file cannot be read as CSV: look for a quotation mark that is not closed.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The first row of a file. */
    private record Headings<R extends Message>(Columns<R> table, List<String> columns, String problem) {
        static <R extends Message> Headings<R> of(CsvRecord record, Columns<R> table) {
            var found = new LinkedHashSet<String>();
            for (var heading : record.getFields()) {
                var column = table.of(heading);
                if (column.isEmpty()) {
                    return new Headings<>(table, List.of(), unknown(heading, record.getFieldCount()));
                }
                if (!found.add(column.get())) {
                    return new Headings<>(
                            table, List.of(), "The heading " + column.get() + " stands twice. Take one of them out.");
                }
            }
            var missing = new ArrayList<>(table.names());
            missing.removeAll(found);
            return missing.isEmpty()
                    ? new Headings<>(table, List.copyOf(found), "")
                    : new Headings<>(
                            table,
                            List.of(),
                            "These headings are missing: " + String.join(", ", missing) + ". Use the template.");
        }

        /** What stands there is not repeated: it may be anything. */
        private static String unknown(String heading, int count) {
            return count == 1 && (heading.contains(";") || heading.contains("\t"))
                    ? "The columns are not separated by commas. " + SAVE_AS
                    : "One of the headings in the first row is not known. Use the headings of the template.";
        }

        R row(CsvRecord record, List<CellProblem> problems) {
            int number = Math.toIntExact(record.getStartingLineNumber());
            var cells = new HashMap<String, String>();
            if (record.getFieldCount() != columns.size()) {
                problems.add(problem(
                        number,
                        "",
                        "CELLS_DO_NOT_FIT",
                        "This row has %d cells and the headings are %d: put a text that holds a comma in quotation marks."
                                .formatted(record.getFieldCount(), columns.size())));
            }
            for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
                var text = record.getField(i).strip();
                if (isFormula(text)) {
                    problems.add(problem(
                            number,
                            columns.get(i),
                            "FORMULA",
                            "This begins like a formula: enter the plain value, without =, +, - or @ before it."));
                } else {
                    cells.put(columns.get(i), text);
                }
            }
            return table.row(number, cells);
        }

        /** A lone hyphen, which people write for nothing, is none. */
        private static boolean isFormula(String text) {
            return !text.isEmpty() && "=@+-".indexOf(text.charAt(0)) >= 0 && !text.equals("-");
        }

        private static CellProblem problem(int row, String column, String code, String message) {
            return CellProblem.newBuilder()
                    .setRow(row)
                    .setColumn(column)
                    .setCode(code)
                    .setMessage(message)
                    .build();
        }
    }
}
