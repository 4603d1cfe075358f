package uk.concord.record.decision;

import java.util.List;
import uk.concord.record.Findings;
import uk.concord.record.Problem;

/** Says what is missing from a decision record. */
public final class DecisionRecordCheck {
    private static final String PATH = "decision_record.";
    private static final int LONG = 4_000;
    private static final int SHORT = 1_000;
    private static final int LABEL = 200;
    private static final int MOST_ROWS = 50;

    private final Findings findings = new Findings();

    private DecisionRecordCheck() {}

    /**
     * What falls short of the statutory minimum: the decision, its reasons, the options rejected and the interests
     * declared, which may be none but then are so stated by an empty list.
     *
     * @param late true when the terms began before the decision takes effect, so that a reason must be stated
     */
    public static List<Problem> problems(DecisionRecord record, boolean late) {
        var check = new DecisionRecordCheck();
        check.required("decision_text", record.decisionText(), LONG);
        check.required("reasons", record.reasons(), LONG);
        check.options(record.options());
        check.interests(record.interests());
        check.optional("dispensations", record.dispensations(), SHORT);
        check.optional("financial_implications", record.financialImplications(), LONG);
        check.optional("legal_implications", record.legalImplications(), LONG);
        check.lateReason(record.lateReason(), late);
        check.findings.line(PATH + "decided_by", record.decidedBy(), LABEL);
        return check.findings.problems();
    }

    private void options(List<DecisionRecord.RejectedOption> options) {
        few("options", options);
        for (var i = 0; i < options.size(); i++) {
            var path = "options[" + i + "].";
            required(path + "option", options.get(i).option(), SHORT);
            required(path + "rejected_because", options.get(i).rejectedBecause(), SHORT);
        }
    }

    private void interests(List<DecisionRecord.InterestDeclared> interests) {
        few("interests", interests);
        for (var i = 0; i < interests.size(); i++) {
            var path = "interests[" + i + "].";
            required(path + "who", interests.get(i).who(), LABEL);
            required(path + "nature", interests.get(i).nature(), SHORT);
            required(path + "action", interests.get(i).action(), SHORT);
        }
    }

    private void lateReason(String reason, boolean late) {
        if (late) {
            findings.require(
                    !reason.isBlank(),
                    PATH + "late_reason",
                    "LATE_WITHOUT_REASON",
                    "The terms began before this decision: state why it was decided late");
        }
        optional("late_reason", reason, SHORT);
    }

    private void few(String field, List<?> rows) {
        findings.require(rows.size() <= MOST_ROWS, PATH + field, "TOO_MANY", "List at most " + MOST_ROWS);
    }

    private void required(String field, String text, int most) {
        findings.filled(!text.isBlank(), PATH + field);
        optional(field, text, most);
    }

    private void optional(String field, String text, int most) {
        findings.text(PATH + field, text, most);
        findings.anonymous(PATH + field, text);
    }
}
