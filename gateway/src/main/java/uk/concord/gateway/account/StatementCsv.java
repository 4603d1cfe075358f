package uk.concord.gateway.account;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import uk.concord.gateway.streaming.Csv;
import uk.concord.gateway.streaming.ListedPages;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.AccountStatement;
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

    /**
     * The heading, then a line for each row, as the pages of records come.
     *
     * @param following fetches the page that a token names
     */
    Iterator<byte[]> lines(AccountStatement first, Function<String, AccountStatement> following) {
        return Csv.lines(
                HEADING,
                new ListedPages<>(first, following, StatementCsv::rows, AccountStatement::getNextPageToken),
                this::cells);
    }

    private static List<Row> rows(AccountStatement page) {
        return page.getRecordsList().stream()
                .flatMap(record -> record.getLinesList().stream().map(line -> new Row(record, line)))
                .toList();
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
