package uk.concord.node.negotiation;

import java.util.List;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.Texts;
import uk.concord.node.identity.Caller;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.record.wire.DecisionRecordCodec;

/** The words of a decision as the approver leaves them: the draft's where the approver wrote none, and always the own name. */
public final class Words {
    private static final String FIELD = "decision_record";

    private Words() {}

    public static uk.concord.record.decision.DecisionRecord of(DecisionRecord written, Caller caller) {
        return over(DecisionRecord.getDefaultInstance(), written, caller);
    }

    public static uk.concord.record.decision.DecisionRecord over(
            DecisionRecord draft, DecisionRecord written, Caller caller) {
        var words = DecisionRecord.newBuilder()
                .setDecisionText(either(written.getDecisionText(), draft.getDecisionText()))
                .setReasons(either(written.getReasons(), draft.getReasons()))
                .addAllOptions(either(written.getOptionsList(), draft.getOptionsList()))
                .addAllInterests(either(written.getInterestsList(), draft.getInterestsList()))
                .setDispensations(either(written.getDispensations(), draft.getDispensations()))
                .setFinancialImplications(either(written.getFinancialImplications(), draft.getFinancialImplications()))
                .setLegalImplications(either(written.getLegalImplications(), draft.getLegalImplications()))
                .setLateReason(either(written.getLateReason(), draft.getLateReason()))
                .setDecidedBy(caller.name())
                .build();
        var violations = Texts.violations(FIELD, words);
        if (!violations.isEmpty()) {
            throw new BadInput(violations);
        }
        return DecisionRecordCodec.read(words);
    }

    private static String either(String written, String draft) {
        return written.isBlank() ? draft : written;
    }

    private static <T> List<T> either(List<T> written, List<T> draft) {
        return written.isEmpty() ? draft : written;
    }
}
