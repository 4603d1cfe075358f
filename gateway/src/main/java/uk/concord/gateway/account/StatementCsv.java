package uk.concord.gateway.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import uk.concord.gateway.streaming.Csv;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.StatementLine;
import uk.concord.proto.record.v1.StatementRecord;

/** A statement of account as a table for spreadsheets: a row for each line and payer. */
final class StatementCsv {
    private static final List<String> HEADING = List.of(
            "Reference",
            "Title",
            "Line",
            "Payer",
            "Payee",
            "Financial year",
            "Promised for the year (GBP)",
            "Due as agreed (GBP)",
            "Due in the interim (GBP)",
            "Due as settled (GBP)",
            "Paid (GBP)",
            "Owed (GBP)",
            "Owed up to 30 days (GBP)",
            "31 to 60 days (GBP)",
            "61 to 90 days (GBP)",
            "Over 90 days (GBP)");

    private final Sides sides;
    private final String year;

    StatementCsv(Sides sides, int financialYear) {
        this.sides = sides;
        this.year = FinancialYears.name(financialYear);
    }

    private record Row(StatementRecord record, StatementLine line) {}

    /** The heading, then a line for each row, as their records come. */
    Iterator<byte[]> lines(Iterator<StatementRecord> records) {
        return Csv.lines(HEADING, rows(records), this::cells);
    }

    private static Iterator<Row> rows(Iterator<StatementRecord> records) {
        return new Iterator<>() {
            private final Deque<Row> waiting = new ArrayDeque<>();

            @Override
            public boolean hasNext() {
                while (waiting.isEmpty() && records.hasNext()) {
                    var record = records.next();
                    record.getLinesList().forEach(line -> waiting.add(new Row(record, line)));
                }
                return !waiting.isEmpty();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return waiting.remove();
            }
        };
    }

    private List<String> cells(Row row) {
        var line = row.line();
        var sum = line.getSum();
        return List.of(
                Csv.text(row.record().getRef()),
                Csv.text(row.record().getTitle()),
                Csv.text(line.getLineName()),
                Csv.text(sides.payer(line.getPayer())),
                Csv.text(line.hasPayee() ? sides.payer(line.getPayee()) : ""),
                Csv.text(year),
                Csv.pounds(sum.getYearPence()),
                Csv.pounds(sum.getAgreedPence()),
                Csv.pounds(sum.getInterimPence()),
                Csv.pounds(sum.getSettledPence()),
                Csv.pounds(sum.getPaidPence()),
                Csv.pounds(sum.getOwedPence()),
                Csv.pounds(sum.getUpTo30Pence()),
                Csv.pounds(sum.getUpTo60Pence()),
                Csv.pounds(sum.getUpTo90Pence()),
                Csv.pounds(sum.getOver90Pence()));
    }
}
