package uk.concord.node.filing;

import java.util.Optional;
import uk.concord.node.decisionfile.DecisionFiles.Kept;
import uk.concord.node.decisionfile.FileWire;
import uk.concord.node.decisionfile.Objection;
import uk.concord.node.decisionfile.Stage;
import uk.concord.node.decisionfile.Step.Decided;
import uk.concord.node.delegation.Demand;
import uk.concord.proto.record.v1.DecisionDemand;
import uk.concord.proto.record.v1.DecisionFile;
import uk.concord.proto.record.v1.DecisionFileStatus;
import uk.concord.proto.record.v1.UrgentWay;
import uk.concord.record.wire.DecisionCodec;
import uk.concord.record.wire.DecisionRecordCodec;

/** Decision files as people see them. */
final class FileViews {
    private FileViews() {}

    static DecisionFile of(Kept kept, Optional<Demand> demand, Stage stage) {
        var view = DecisionFile.newBuilder()
                .setStatus(status(stage))
                .setExplanation(explanation(stage))
                .addAllSteps(kept.steps());
        demand.ifPresent(asked -> {
            view.setDemand(of(asked));
            if (asked.noticeClearDays() > 0) {
                kept.file().notBefore(asked).ifPresent(day -> view.setNotBefore(day.toString()));
            }
        });
        switch (stage) {
            case Stage.CallInRunning(var decided) -> decided(view, decided).setEffectiveOn(effective(decided));
            case Stage.Effective(var decided) -> decided(view, decided).setEffectiveOn(effective(decided));
            case Stage.CalledIn called -> decided(view, called.decided());
            case Stage.NotNeeded _, Stage.NoticeMissing _, Stage.NoticeRunning _, Stage.ToDecide _ -> {}
        }
        return view.build();
    }

    private static DecisionFile.Builder decided(DecisionFile.Builder view, Decided decided) {
        return view.setCallInEndsOn(FileWire.text(decided.callInEndsOn()))
                .setDecisionRecord(DecisionRecordCodec.write(decided.words()))
                .setAuthority(DecisionCodec.write(decided.authority()));
    }

    private static String effective(Decided decided) {
        return decided.effectiveOn().toString();
    }

    private static DecisionDemand of(Demand demand) {
        var asked = DecisionDemand.newBuilder()
                .setName(demand.name())
                .setBecause(demand.because())
                .setNoticeClearDays(demand.noticeClearDays())
                .setCallInWorkingDays(demand.callInWorkingDays())
                .setCallInBy(demand.callInBy())
                .setDecidedBy(demand.decidedBy());
        demand.urgentWays()
                .forEach(way -> asked.addUrgentWays(UrgentWay.newBuilder()
                        .setUrgency(FileWire.urgency(way.kind()))
                        .setName(way.name())
                        .setAsks(way.asks())));
        return asked.build();
    }

    private static String explanation(Stage stage) {
        return Objection.toActing(stage)
                .map(Objection::sentence)
                .orElseGet(() -> stage instanceof Stage.Effective
                        ? "The decision is effective: what was decided can be done now."
                        : "Whoever holds the limit decides this at once. Nothing needs to be recorded before.");
    }

    private static DecisionFileStatus status(Stage stage) {
        return switch (stage) {
            case Stage.NotNeeded _ -> DecisionFileStatus.DECISION_FILE_STATUS_NOT_NEEDED;
            case Stage.NoticeMissing _ -> DecisionFileStatus.DECISION_FILE_STATUS_NOTICE_MISSING;
            case Stage.NoticeRunning _ -> DecisionFileStatus.DECISION_FILE_STATUS_NOTICE_RUNNING;
            case Stage.ToDecide _ -> DecisionFileStatus.DECISION_FILE_STATUS_TO_DECIDE;
            case Stage.CallInRunning _ -> DecisionFileStatus.DECISION_FILE_STATUS_CALL_IN_RUNNING;
            case Stage.CalledIn _ -> DecisionFileStatus.DECISION_FILE_STATUS_CALLED_IN;
            case Stage.Effective _ -> DecisionFileStatus.DECISION_FILE_STATUS_EFFECTIVE;
        };
    }
}
