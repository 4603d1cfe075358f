package uk.concord.record.terms;

import java.util.HashSet;
import java.util.regex.Pattern;
import uk.concord.record.Findings;
import uk.concord.record.Partnership;

/** Checks the lines of terms: each by itself, and their names against one another. */
final class LinesCheck {
    /** The form of the names of lines, and of measures. */
    static final Pattern LINE_ID = Pattern.compile("[a-z0-9-]{1,20}");

    private static final int MOST_CONTRIBUTIONS = 20;

    private LinesCheck() {}

    static void check(Terms terms, Partnership partnership, Findings findings) {
        findings.require(!terms.lines().isEmpty(), "lines", "NO_LINES", "Add at least one line that is paid for");
        var names = new HashSet<String>();
        for (var i = 0; i < terms.lines().size(); i++) {
            var line = terms.lines().get(i);
            var path = "lines[" + i + "]";
            findings.require(
                    LINE_ID.matcher(line.lineId()).matches(),
                    path + ".line_id",
                    "NOT_A_LINE_ID",
                    "Name the line by up to 20 small letters, digits and hyphens");
            findings.require(
                    names.add(line.lineId()), path + ".line_id", "TWICE", "Another line has this name: change one");
            line(path, line, terms, partnership, findings);
        }
    }

    private static void line(String path, Line line, Terms terms, Partnership partnership, Findings findings) {
        var sound = AmountsCheck.periods(path + ".costs", line.costs(), terms, findings);
        findings.filled(!line.costs().isEmpty(), path + ".costs");
        findings.filled(!line.contributions().isEmpty(), path + ".contributions");
        if (findings.require(
                line.contributions().size() <= MOST_CONTRIBUTIONS,
                path + ".contributions",
                "TOO_MANY",
                "Name at most 20 contributions to a line")) {
            new ContributionsCheck(path, line, partnership, findings).check(sound);
        }
        new LegalBasisCheck(path, line, partnership, findings).check();
    }
}
