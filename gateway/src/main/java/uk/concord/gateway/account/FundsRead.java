package uk.concord.gateway.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.gateway.account.StatementPage.Row;
import uk.concord.gateway.account.StatementPage.Table;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.proto.record.v1.PooledFundYear;
import uk.concord.proto.record.v1.PooledFunds;
import uk.concord.proto.record.v1.PooledIncome;
import uk.concord.proto.record.v1.RecordFunds;

/** Pooled funds as somebody at a desk reads them. */
record FundsRead(Desk desk, PooledFunds report) {
    private static final List<String> COLUMNS = List.of(
            "April to June",
            "July to September",
            "October to December",
            "January to March",
            "After the year",
            "In all");

    private String address(String rest) {
        return "partnership=" + desk.partnership() + (desk.book().isEmpty() ? "" : "&book=" + desk.book()) + rest;
    }

    FundsPage page() {
        var ofYear = address("&year=" + report.getFinancialYear());
        var next = report.getNextPageToken();
        return new FundsPage(
                "Pooled funds " + FinancialYears.name(report.getFinancialYear()),
                new Anchor("Back to the statement of account", "/money?" + ofYear),
                report.getYearsList().stream()
                        .filter(other -> other != report.getFinancialYear())
                        .map(other -> new Anchor(
                                FinancialYears.name(other), "/money/pooled-funds?" + address("&year=" + other)))
                        .toList(),
                report.getRecordsList().stream()
                        .flatMap(record -> record.getFundsList().stream().map(fund -> fund(record, fund)))
                        .toList(),
                new Anchor("Download the pooled funds (CSV)", "/money/pooled-funds.csv?" + ofYear),
                next.isEmpty()
                        ? null
                        : new Anchor("More pooled funds", "/money/pooled-funds?" + ofYear + "&after=" + next));
    }

    private FundsPage.Fund fund(RecordFunds record, PooledFundYear fund) {
        var home = "/records/" + desk.partnership() + "/" + record.getRecordId() + "/money"
                + (desk.book().isEmpty() ? "" : "?book=" + desk.book());
        return new FundsPage.Fund(
                record.getRef(),
                new Anchor(record.getTitle(), home),
                fund.getLineName(),
                table(record, fund),
                standing(fund),
                shares(fund));
    }

    private Table table(RecordFunds record, PooledFundYear fund) {
        var rows = new ArrayList<Row>();
        fund.getIncomeList()
                .forEach(income -> rows.add(row(
                        desk.sides().payer(income.getPayer()) + " paid in",
                        "promised " + Money.pounds(income.getPromisedPence()),
                        income.getPaidPenceList())));
        rows.add(row("Paid out", "by the invoice’s date", fund.getSpentPenceList()));
        rows.add(new Row("Left in the fund", "at the end of each", left(fund)));
        return new Table(record.getRef() + " " + fund.getLineName() + ", by quarter", COLUMNS, rows);
    }

    private static Row row(String name, String note, List<Long> pence) {
        var amounts = new ArrayList<String>();
        pence.forEach(amount -> amounts.add(Money.pounds(amount)));
        amounts.add(Money.pounds(sum(pence)));
        return new Row(name, note, amounts);
    }

    private static List<String> left(PooledFundYear fund) {
        var amounts = new ArrayList<String>();
        long left = 0;
        for (int period = 0; period < fund.getSpentPenceCount(); period++) {
            for (var income : fund.getIncomeList()) {
                left += income.getPaidPence(period);
            }
            left -= fund.getSpentPence(period);
            amounts.add(signed(left));
        }
        amounts.add(signed(left));
        return amounts;
    }

    private static String signed(long pence) {
        return pence < 0 ? "−" + Money.pounds(-pence) : Money.pounds(pence);
    }

    private static long sum(List<Long> pence) {
        return pence.stream().mapToLong(Long::longValue).sum();
    }

    private static String standing(PooledFundYear fund) {
        var promised = Money.pounds(fund.getIncomeList().stream()
                .mapToLong(PooledIncome::getPromisedPence)
                .sum());
        var spent = Money.pounds(sum(fund.getSpentPenceList()));
        if (fund.getOverspendPence() == 0) {
            return spent + " was spent of the year, exactly what was promised for it.";
        }
        return fund.getOverspendPence() > 0
                ? spent + " was spent of the year: " + Money.pounds(fund.getOverspendPence()) + " more than the "
                        + promised + " promised for it."
                : spent + " is entered as spent of the year, of " + promised + " promised for it: "
                        + Money.pounds(-fund.getOverspendPence()) + " is left.";
    }

    private String shares(PooledFundYear fund) {
        var bearing = fund.getIncomeList().stream()
                .filter(income -> income.getSharePence() != 0)
                .map(income -> desk.sides().payer(income.getPayer()) + " " + Money.pounds(income.getSharePence()))
                .collect(Collectors.joining(", "));
        return bearing.isEmpty()
                ? ""
                : "Shared in proportion to what each has promised, unless your agreement says otherwise: " + bearing
                        + ".";
    }
}
