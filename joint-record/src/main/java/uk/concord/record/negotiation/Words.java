package uk.concord.record.negotiation;

import java.util.List;
import uk.concord.record.Problem;
import uk.concord.record.decision.DecisionRecord;
import uk.concord.record.decision.DecisionRecordCheck;

/** What is missing from the words of a decision. */
record Words(List<Problem> problems) {
    /** An act that needs no words. */
    static final Words NONE = new Words(List.of());

    static Words of(DecisionRecord record, boolean late) {
        return new Words(DecisionRecordCheck.problems(record, late));
    }
}
