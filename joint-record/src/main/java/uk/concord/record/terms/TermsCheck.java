package uk.concord.record.terms;

import java.util.List;
import uk.concord.record.Findings;
import uk.concord.record.Partnership;
import uk.concord.record.Problem;
import uk.concord.record.ladder.LadderCheck;

/** Says what is wrong with terms. */
public final class TermsCheck {
    private TermsCheck() {}

    /** Everything that keeps an agency from offering these terms. */
    public static List<Problem> problems(Terms terms, ProviderDirectory providers, Partnership partnership) {
        var findings = new Findings();
        structural(terms, partnership, findings);
        CompletenessCheck.check(terms, findings);
        AnonymityCheck.check(terms, findings);
        new DirectoryCheck(providers, partnership, terms, findings).check();
        return findings.problems();
    }

    /**
     * What makes terms contradict themselves or the law. It asks nothing but the terms and the partnership, so both
     * books judge alike, for ever: an offer whose terms fail it is void.
     */
    public static List<Problem> structural(Terms terms, Partnership partnership) {
        var findings = new Findings();
        structural(terms, partnership, findings);
        return findings.problems();
    }

    /** What names a child by number, in terms of whatever completeness. */
    public static List<Problem> anonymity(Terms terms) {
        var findings = new Findings();
        AnonymityCheck.check(terms, findings);
        return findings.problems();
    }

    private static void structural(Terms terms, Partnership partnership, Findings findings) {
        TextCheck.check(terms, findings);
        PeriodCheck.check(terms, findings);
        if (terms.ladder() != null) {
            LadderCheck.check(terms.ladder(), findings);
        }
        if (findings.require(
                terms.lines().size() <= 200, "lines", "TOO_MANY", "Split this agreement: 200 lines are the most")) {
            LinesCheck.check(terms, partnership, findings);
            MeasuresCheck.check(terms, findings);
        }
    }
}
