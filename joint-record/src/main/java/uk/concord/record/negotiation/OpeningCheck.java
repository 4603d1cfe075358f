package uk.concord.record.negotiation;

import java.util.List;
import java.util.regex.Pattern;
import uk.concord.record.Findings;
import uk.concord.record.Problem;
import uk.concord.record.entry.Payload;

/** Says what is wrong with the opening of a record. */
final class OpeningCheck {
    private static final Pattern REF = Pattern.compile("[A-Z0-9][A-Z0-9/-]{0,39}");
    private static final Pattern SERVICE_CODE = Pattern.compile("[A-Z0-9-]{1,20}");
    private static final int MOST_TITLE = 200;

    private OpeningCheck() {}

    /** What makes it void in both books. */
    static List<Problem> structural(Payload.Opened opened) {
        return findings(opened).problems();
    }

    /** What keeps an agency from opening it: besides, a title that names a child by number. */
    static List<Problem> problems(Payload.Opened opened) {
        var findings = findings(opened);
        findings.anonymous("title", opened.title());
        return findings.problems();
    }

    private static Findings findings(Payload.Opened opened) {
        var findings = new Findings();
        findings.require(
                REF.matcher(opened.ref()).matches(),
                "ref",
                "NOT_A_REFERENCE",
                "Enter a reference of up to 40 capitals, digits, hyphens and strokes");
        findings.filled(!opened.title().isBlank(), "title");
        findings.line("title", opened.title(), MOST_TITLE);
        findings.require(
                SERVICE_CODE.matcher(opened.serviceCode()).matches(),
                "service_code",
                "NOT_A_SERVICE_CODE",
                "Enter a code of up to 20 capitals, digits and hyphens, for example CYPMHS");
        return findings;
    }
}
