package uk.concord.record.terms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Findings;
import uk.concord.record.Pence;

/** Checks a line's amounts by year: in order, without overlap, each within its financial year and the terms' period. */
final class AmountsCheck {
    private static final int MOST = 60;

    private AmountsCheck() {}

    /** Says whether every amount has its dates and stands in its place. */
    static boolean periods(String path, List<YearAmount> amounts, Terms terms, Findings findings) {
        if (!findings.require(amounts.size() <= MOST, path, "TOO_MANY", "Give at most 60 amounts")) {
            return false;
        }
        var sound = true;
        LocalDate before = null;
        for (var i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            sound &= period(path + "[" + i + "]", amount, before, terms, findings);
            before = amount.to() == null ? before : amount.to();
        }
        return sound;
    }

    private static boolean period(
            String path, YearAmount amount, @Nullable LocalDate before, Terms terms, Findings findings) {
        var year = amount.year();
        var from = amount.from();
        var to = amount.to();
        if (year == null || from == null || to == null || amount.amount() == null) {
            findings.filled(year != null, path + ".financial_year");
            findings.filled(from != null, path + ".from");
            findings.filled(to != null, path + ".to");
            findings.filled(amount.amount() != null, path + ".amount_pence");
            return false;
        }
        var found = findings.count();
        findings.require(
                !amount.amount().isMoreThan(Pence.MOST),
                path + ".amount_pence",
                "AMOUNT_OUT_OF_RANGE",
                "Enter an amount between £0 and £100,000,000,000");
        findings.require(
                !to.isBefore(from),
                path + ".to",
                "DATES_CROSS",
                "The last day lies before the first: change one of them");
        findings.require(
                year.contains(from) && year.contains(to),
                path + ".from",
                "NOT_IN_FINANCIAL_YEAR",
                "The days must lie within the financial year " + year);
        findings.require(
                before == null || from.isAfter(before),
                path + ".from",
                "YEARS_OVERLAP",
                "This begins before the amount above it ends: put them in order, without overlap");
        findings.require(
                (terms.from() == null || !from.isBefore(terms.from()))
                        && (terms.to() == null || !to.isAfter(terms.to())),
                path + ".from",
                "OUTSIDE_TERMS",
                "The days must lie between the first and the last day of the terms");
        return findings.count() == found;
    }
}
