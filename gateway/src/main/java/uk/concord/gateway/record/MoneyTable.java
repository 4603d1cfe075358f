package uk.concord.gateway.record;

import java.util.List;
import java.util.TreeSet;
import uk.concord.gateway.component.TermsTable;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.entry.v1.YearAmount;

/** Lays the money of terms out by line, payer and financial year. */
final class MoneyTable {
    private MoneyTable() {}

    static TermsTable of(Terms terms, Sides sides) {
        var years = new TreeSet<Integer>();
        terms.getLinesList().forEach(line -> line.getCostsList().forEach(cost -> years.add(cost.getFinancialYear())));
        var columns = List.copyOf(years);
        return new TermsTable(
                "Money by line, payer and financial year",
                columns.stream().map(FinancialYears::name).toList(),
                terms.getLinesList().stream()
                        .map(line -> line(line, terms, columns, sides))
                        .toList(),
                columns.stream().map(year -> total(terms, year)).toList());
    }

    private static TermsTable.Line line(Line line, Terms terms, List<Integer> years, Sides sides) {
        return new TermsTable.Line(
                line.getName(),
                Words.of(line.getLegalBasis()),
                line.hasPayee() ? sides.payer(line.getPayee()) : "–",
                LineDays.of(line, terms),
                Origins.of(line.getProvenance()),
                line.getContributionsList().stream()
                        .map(contribution -> new TermsTable.Payer(
                                sides.payer(contribution.getPayer()),
                                Words.of(contribution.getFund()),
                                amounts(contribution.getAmountsList(), years)))
                        .toList(),
                amounts(line.getCostsList(), years));
    }

    private static List<String> amounts(List<YearAmount> amounts, List<Integer> years) {
        return years.stream()
                .map(year -> amounts.stream()
                        .filter(amount -> amount.getFinancialYear() == year)
                        .mapToLong(YearAmount::getAmountPence)
                        .sum())
                .map(Money::pounds)
                .toList();
    }

    private static String total(Terms terms, int year) {
        return Money.pounds(terms.getLinesList().stream()
                .flatMap(line -> line.getCostsList().stream())
                .filter(cost -> cost.getFinancialYear() == year)
                .mapToLong(YearAmount::getAmountPence)
                .sum());
    }
}
