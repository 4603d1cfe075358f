package uk.concord.gateway.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.concord.gateway.streaming.Csv;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.PooledFundYear;
import uk.concord.proto.record.v1.RecordFunds;

/** Pooled funds as a table for spreadsheets: a row for each payer's income, and one for what was paid out. */
final class FundsCsv {
    static final List<String> HEADING = List.of(
            "Reference",
            "Title",
            "Line",
            "Financial year",
            "What",
            "Promised for the year (GBP)",
            "April to June (GBP)",
            "July to September (GBP)",
            "October to December (GBP)",
            "January to March (GBP)",
            "After the year (GBP)",
            "Part of the overspend or underspend (GBP)");

    private final Sides sides;
    private final String year;

    FundsCsv(Sides sides, int financialYear) {
        this.sides = sides;
        this.year = FinancialYears.name(financialYear);
    }

    /** The rows of one record. */
    Stream<List<String>> rows(RecordFunds record) {
        return record.getFundsList().stream().flatMap(fund -> Stream.concat(income(record, fund), spent(record, fund)));
    }

    private Stream<List<String>> income(RecordFunds record, PooledFundYear fund) {
        return fund.getIncomeList().stream()
                .map(income -> row(
                        record,
                        fund,
                        "Paid in by " + sides.payer(income.getPayer()),
                        Csv.pounds(income.getPromisedPence()),
                        income.getPaidPenceList(),
                        Csv.pounds(fund.getOverspendPence() < 0 ? -income.getSharePence() : income.getSharePence())));
    }

    private Stream<List<String>> spent(RecordFunds record, PooledFundYear fund) {
        return Stream.of(
                row(record, fund, "Paid out", "", fund.getSpentPenceList(), Csv.pounds(fund.getOverspendPence())));
    }

    private List<String> row(
            RecordFunds record, PooledFundYear fund, String what, String promised, List<Long> periods, String part) {
        var cells = new ArrayList<>(List.of(
                Csv.text(record.getRef()),
                Csv.text(record.getTitle()),
                Csv.text(fund.getLineName()),
                Csv.text(year),
                Csv.text(what),
                promised));
        periods.forEach(pence -> cells.add(Csv.pounds(pence)));
        cells.add(part);
        return cells;
    }
}
