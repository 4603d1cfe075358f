package uk.concord.record.decision;

import java.util.List;
import uk.concord.record.Problem;

/** Says what is missing from a decision record. */
public final class DecisionRecordCheck {
    private DecisionRecordCheck() {}

    /**
     * What falls short of the statutory minimum.
     *
     * @param late true when the terms began before the decision takes effect, so that a reason must be stated
     */
    public static List<Problem> problems(DecisionRecord record, boolean late) {
        return List.of();
    }
}
