package uk.concord.gateway.draft;

import java.util.List;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.entry.v1.TermsOrBuilder;
import uk.concord.proto.entry.v1.YearAmount;

/** The financial years of a draft's period, and amounts laid along them. */
final class Years {
    private Years() {}

    /** The parts of financial years that the period covers; empty while it is not known. */
    static List<FinancialYears.Part> of(TermsOrBuilder terms) {
        return Dates.parse(terms.getTermsFrom())
                .flatMap(from -> Dates.parse(terms.getTermsTo()).map(to -> FinancialYears.cut(from, to)))
                .orElse(List.of());
    }

    static YearAmount amount(FinancialYears.Part part, long pence) {
        return YearAmount.newBuilder()
                .setFinancialYear(part.year())
                .setFrom(part.from().toString())
                .setTo(part.to().toString())
                .setAmountPence(pence)
                .build();
    }

    static long in(List<YearAmount> amounts, int year) {
        return amounts.stream()
                .filter(amount -> amount.getFinancialYear() == year)
                .mapToLong(YearAmount::getAmountPence)
                .sum();
    }

    /** Lays every amount along the period as it is now: a year that stays keeps its amount, a new one starts with nothing. */
    static void recut(Terms.Builder terms) {
        var parts = of(terms);
        if (parts.isEmpty()) {
            return;
        }
        for (var line : terms.getLinesBuilderList()) {
            var costs = along(parts, line.getCostsList());
            line.clearCosts().addAllCosts(costs);
            for (var contribution : line.getContributionsBuilderList()) {
                var amounts = along(parts, contribution.getAmountsList());
                contribution.clearAmounts().addAllAmounts(amounts);
            }
        }
    }

    private static List<YearAmount> along(List<FinancialYears.Part> parts, List<YearAmount> amounts) {
        return parts.stream()
                .map(part -> amount(part, in(amounts, part.year())))
                .toList();
    }
}
