package uk.concord.record.terms;

import java.time.LocalDate;
import java.time.Period;
import uk.concord.record.Findings;

/** Checks the dates of terms against one another. */
final class PeriodCheck {
    private static final int MOST_NOTICE = 36;
    private static final int MOST_YEARS = 30;

    private PeriodCheck() {}

    static void check(Terms terms, Findings findings) {
        findings.require(
                terms.noticeMonths() >= 0 && terms.noticeMonths() <= MOST_NOTICE,
                "notice_months",
                "NOTICE_OUT_OF_RANGE",
                "Give a notice of 0 to 36 months");
        var from = terms.from();
        var to = terms.to();
        if (from == null || to == null) {
            findings.filled(from != null, "terms_from");
            findings.filled(to != null, "terms_to");
            return;
        }
        var inOrder = findings.require(
                !to.isBefore(from),
                "terms_to",
                "DATES_CROSS",
                "The last day lies before the first: change one of them");
        if (inOrder) {
            range(from, to, findings);
        }
        if (terms.reviewDate() != null) {
            findings.require(
                    !terms.reviewDate().isBefore(from),
                    "review_date",
                    "REVIEW_BEFORE_START",
                    "The review lies before the first day: choose a later date");
        }
    }

    private static void range(LocalDate from, LocalDate to, Findings findings) {
        findings.require(
                from.getYear() > FinancialYear.FIRST && to.getYear() < FinancialYear.LAST,
                "terms_from",
                "YEAR_OUT_OF_RANGE",
                "Choose dates between 1991 and 2098");
        findings.require(
                Period.between(from, to).getYears() < MOST_YEARS,
                "terms_to",
                "PERIOD_TOO_LONG",
                "An agreement runs for at most 30 years");
    }
}
