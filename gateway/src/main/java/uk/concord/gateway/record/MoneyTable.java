package uk.concord.gateway.record;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.TermsTable;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.ProvenanceKind;
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
                        .map(line -> line(line, columns, sides))
                        .toList(),
                columns.stream().map(year -> total(terms, year)).toList());
    }

    private static TermsTable.Line line(Line line, List<Integer> years, Sides sides) {
        return new TermsTable.Line(
                line.getName(),
                Words.of(line.getLegalBasis()),
                line.hasPayee() ? sides.payer(line.getPayee()) : "–",
                provenance(line.getProvenance()),
                source(line.getProvenance()),
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

    static @Nullable Tag provenance(Provenance provenance) {
        return switch (provenance.getKind()) {
            case PROVENANCE_KIND_PUBLIC -> new Tag("Public", Tag.Colour.BLUE);
            case PROVENANCE_KIND_DEMO -> new Tag("Demo", Tag.Colour.ORANGE);
            case PROVENANCE_KIND_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static @Nullable String source(Provenance provenance) {
        if (provenance.getKind() == ProvenanceKind.PROVENANCE_KIND_DEMO) {
            return "Figures invented for demonstration";
        }
        return provenance.getSource().isBlank() ? null : "Source: " + provenance.getSource();
    }
}
