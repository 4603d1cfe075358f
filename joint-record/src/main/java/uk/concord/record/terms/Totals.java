package uk.concord.record.terms;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;

/** Sums over terms: who pays how much, by year and over the whole period. */
public final class Totals {
    private Totals() {}

    /** What an organisation puts in over the whole period, from all funds and lines: held against delegated limits. */
    public static Pence contributionOf(OrganisationCode payer, Terms terms) {
        return Pence.ZERO;
    }

    /** Costs of all lines by financial year. */
    public static SortedMap<FinancialYear, Pence> costByYear(Terms terms) {
        return new TreeMap<>();
    }

    /** Contributions by financial year and payer. */
    public static SortedMap<FinancialYear, Map<OrganisationCode, Pence>> contributionsByYear(Terms terms) {
        return new TreeMap<>();
    }
}
