package uk.concord.record.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.concord.record.Problem;
import uk.concord.record.entry.Payload;
import uk.concord.record.text.PersonalIdentifiers;
import uk.concord.record.text.PlainText;

/** Says what is wrong with the opening of a record. */
final class OpeningCheck {
    private static final Pattern REF = Pattern.compile("[A-Z0-9][A-Z0-9/-]{0,39}");
    private static final Pattern SERVICE_CODE = Pattern.compile("[A-Z0-9-]{1,20}");
    private static final int MOST_TITLE = 200;

    private OpeningCheck() {}

    static List<Problem> problems(Payload.Opened opened) {
        var problems = new ArrayList<Problem>();
        if (!REF.matcher(opened.ref()).matches()) {
            problems.add(new Problem("ref", "NOT_A_REFERENCE", "A reference is made of capitals, digits, - and /"));
        }
        if (!PlainText.isLabel(opened.title(), MOST_TITLE)
                || !PersonalIdentifiers.find(opened.title()).isEmpty()) {
            problems.add(
                    new Problem("title", "NOT_A_TITLE", "Enter a title of up to 200 characters that names nobody"));
        }
        if (!SERVICE_CODE.matcher(opened.serviceCode()).matches()) {
            problems.add(new Problem("service_code", "NOT_A_SERVICE_CODE", "Enter a code such as CYPMHS"));
        }
        return problems;
    }
}
