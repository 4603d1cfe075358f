package uk.concord.record.terms;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;

/** Sums over terms: who pays how much, by year and over the whole period. What is not filled in counts as nothing. */
public final class Totals {
    private Totals() {}

    /** What an organisation puts in over the whole period, from all funds and lines: held against delegated limits. */
    public static Pence contributionOf(OrganisationCode payer, Terms terms) {
        return terms.lines().stream()
                .flatMap(line -> line.contributions().stream())
                .filter(contribution -> contribution.payer() != null
                        && contribution.payer().code().equals(payer))
                .flatMap(contribution -> contribution.amounts().stream())
                .map(Totals::amount)
                .reduce(Pence.ZERO, Pence::plus);
    }

    /** Costs of all lines by financial year. */
    public static SortedMap<FinancialYear, Pence> costByYear(Terms terms) {
        var byYear = new TreeMap<FinancialYear, Pence>();
        for (var line : terms.lines()) {
            for (var cost : line.costs()) {
                if (cost.year() != null) {
                    byYear.merge(cost.year(), amount(cost), Pence::plus);
                }
            }
        }
        return byYear;
    }

    /** Contributions by financial year and payer. */
    public static SortedMap<FinancialYear, Map<OrganisationCode, Pence>> contributionsByYear(Terms terms) {
        var byYear = new TreeMap<FinancialYear, Map<OrganisationCode, Pence>>();
        for (var line : terms.lines()) {
            line.contributions().forEach(contribution -> addTo(byYear, contribution));
        }
        return byYear;
    }

    private static void addTo(
            SortedMap<FinancialYear, Map<OrganisationCode, Pence>> byYear, Contribution contribution) {
        if (contribution.payer() == null) {
            return;
        }
        for (var amount : contribution.amounts()) {
            if (amount.year() != null) {
                byYear.computeIfAbsent(amount.year(), _ -> new TreeMap<>(OrganisationCode.ORDER))
                        .merge(contribution.payer().code(), amount(amount), Pence::plus);
            }
        }
    }

    private static Pence amount(YearAmount amount) {
        return amount.amount() == null ? Pence.ZERO : amount.amount();
    }
}
