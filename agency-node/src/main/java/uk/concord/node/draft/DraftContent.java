package uk.concord.node.draft;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Violation;
import uk.concord.node.grpc.Texts;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.record.Partnership;
import uk.concord.record.Problem;
import uk.concord.record.decision.DecisionRecordCheck;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.terms.TermsCheck;
import uk.concord.record.wire.DecisionRecordCodec;
import uk.concord.record.wire.TermsCodec;

/** What a draft says: what may be kept at all, and what is still wrong with it. */
final class DraftContent {
    private static final int MOST_BYTES = 48 * 1024;
    private static final String DECISION_RECORD = "decision_record";

    private DraftContent() {}

    /** Refuses what may not even be kept; everything else is kept as typed, however incomplete. */
    static void mustBeKeepable(Terms terms, DecisionRecord decisionRecord) {
        var violations = new ArrayList<Violation>();
        violations.addAll(Texts.violations("", terms));
        violations.addAll(Texts.violations(DECISION_RECORD, decisionRecord));
        tooLong("lines", terms, violations);
        tooLong(DECISION_RECORD, decisionRecord, violations);
        if (!violations.isEmpty()) {
            throw new BadInput(violations);
        }
    }

    private static void tooLong(String field, Message content, List<Violation> violations) {
        if (content.getSerializedSize() > MOST_BYTES) {
            violations.add(
                    new Violation(field, "TOO_LONG", "This is too much for one record. Shorten it or split it."));
        }
    }

    /** What must be put right before it can be offered. */
    static List<Problem> problems(
            Terms terms, DecisionRecord decisionRecord, ProviderDirectory providers, Partnership partnership) {
        var reading = TermsCodec.read(terms);
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(TermsCheck.problems(reading.terms(), providers, partnership));
        DecisionRecordCheck.problems(DecisionRecordCodec.read(decisionRecord), false).stream()
                .map(DraftContent::underDecisionRecord)
                .forEach(problems::add);
        return List.copyOf(problems);
    }

    private static Problem underDecisionRecord(Problem problem) {
        return problem.path().startsWith(DECISION_RECORD)
                ? problem
                : new Problem(DECISION_RECORD + "." + problem.path(), problem.code(), problem.sentence());
    }
}
