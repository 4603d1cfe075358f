package uk.concord.node.decisionfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.node.decisionfile.Step.Outcome;
import uk.concord.node.delegation.UrgentWay;
import uk.concord.proto.record.v1.CallInEnded;
import uk.concord.proto.record.v1.CallInOutcome;
import uk.concord.proto.record.v1.CalledIn;
import uk.concord.proto.record.v1.Decided;
import uk.concord.proto.record.v1.DecisionStep;
import uk.concord.proto.record.v1.NoticePublished;
import uk.concord.proto.record.v1.Urgency;
import uk.concord.proto.record.v1.UrgencyAgreed;
import uk.concord.record.Pence;
import uk.concord.record.decision.AuthorityCited;
import uk.concord.record.wire.DecisionCodec;
import uk.concord.record.wire.DecisionRecordCodec;

/** Steps as they are stored and as they travel to the own agency's pages. */
public final class FileWire {
    private FileWire() {}

    static DecisionStep.Builder write(Step step) {
        var written = DecisionStep.newBuilder();
        return switch (step) {
            case Step.NoticePublished notice ->
                written.setNotice(NoticePublished.newBuilder()
                        .setReference(notice.reference())
                        .setPublishedOn(notice.publishedOn().toString())
                        .setSeveralDivisions(notice.severalDivisions()));
            case Step.UrgencyAgreed urgency ->
                written.setUrgency(UrgencyAgreed.newBuilder()
                        .setUrgency(urgency(urgency.way()))
                        .setAgreedBy(urgency.agreedBy())
                        .setAgreedOn(urgency.agreedOn().toString())
                        .setReason(urgency.reason())
                        .setReportedTo(urgency.reportedTo()));
            case Step.Decided decided -> written.setDecided(write(decided));
            case Step.CalledIn call ->
                written.setCalledIn(CalledIn.newBuilder()
                        .setCalledInOn(call.on().toString())
                        .setCalledInBy(call.by())
                        .setReason(call.reason()));
            case Step.CallInEnded ended ->
                written.setCallInEnded(CallInEnded.newBuilder()
                        .setOutcome(outcome(ended.outcome()))
                        .setEndedOn(ended.on().toString())
                        .setMinuteReference(ended.minuteReference()));
        };
    }

    private static Decided write(Step.Decided decided) {
        return Decided.newBuilder()
                .setDraftVersion(decided.draftVersion())
                .setDecidedOn(decided.decidedOn().toString())
                .setPublishedOn(decided.publishedOn().toString())
                .setEffectiveOn(decided.effectiveOn().toString())
                .setCallInEndsOn(text(decided.callInEndsOn()))
                .setAuthority(DecisionCodec.write(decided.authority()))
                .setMinuteReference(decided.minuteReference())
                .setDecisionRecord(DecisionRecordCodec.write(decided.words()))
                .setLate(decided.late())
                .build();
    }

    static Step read(DecisionStep step) {
        return switch (step.getStepCase()) {
            case NOTICE ->
                new Step.NoticePublished(
                        step.getNotice().getReference(),
                        LocalDate.parse(step.getNotice().getPublishedOn()),
                        step.getNotice().getSeveralDivisions());
            case URGENCY -> read(step.getUrgency());
            case DECIDED -> read(step.getDecided());
            case CALLED_IN ->
                new Step.CalledIn(
                        LocalDate.parse(step.getCalledIn().getCalledInOn()),
                        step.getCalledIn().getCalledInBy(),
                        step.getCalledIn().getReason());
            case CALL_IN_ENDED ->
                new Step.CallInEnded(
                        outcome(step.getCallInEnded().getOutcome()),
                        LocalDate.parse(step.getCallInEnded().getEndedOn()),
                        step.getCallInEnded().getMinuteReference());
            case STEP_NOT_SET -> throw new IllegalStateException("a decision file holds a step of an unknown kind");
        };
    }

    private static Step.UrgencyAgreed read(UrgencyAgreed urgency) {
        return new Step.UrgencyAgreed(
                way(urgency.getUrgency()),
                urgency.getAgreedBy(),
                LocalDate.parse(urgency.getAgreedOn()),
                urgency.getReason(),
                urgency.getReportedTo());
    }

    private static Step.Decided read(Decided decided) {
        var cited = decided.getAuthority();
        return new Step.Decided(
                decided.getDraftVersion(),
                LocalDate.parse(decided.getDecidedOn()),
                LocalDate.parse(decided.getPublishedOn()),
                LocalDate.parse(decided.getEffectiveOn()),
                decided.getCallInEndsOn().isEmpty() ? null : LocalDate.parse(decided.getCallInEndsOn()),
                new AuthorityCited(
                        cited.getScheme(),
                        cited.getVersion(),
                        cited.getPost(),
                        new Pence(cited.getLimitPence()),
                        new Pence(cited.getContributionPence())),
                decided.getMinuteReference(),
                DecisionRecordCodec.read(decided.getDecisionRecord()),
                decided.getLate());
    }

    /** A kind of urgency as it travels. */
    public static Urgency urgency(UrgentWay.Kind way) {
        return switch (way) {
            case GENERAL_EXCEPTION -> Urgency.URGENCY_GENERAL_EXCEPTION;
            case SPECIAL_URGENCY -> Urgency.URGENCY_SPECIAL;
            case CHAIR_AND_CHIEF_EXECUTIVE -> Urgency.URGENCY_CHAIR_AND_CHIEF_EXECUTIVE;
        };
    }

    /** Throws {@link IllegalArgumentException} on none. */
    public static UrgentWay.Kind way(Urgency urgency) {
        return switch (urgency) {
            case URGENCY_GENERAL_EXCEPTION -> UrgentWay.Kind.GENERAL_EXCEPTION;
            case URGENCY_SPECIAL -> UrgentWay.Kind.SPECIAL_URGENCY;
            case URGENCY_CHAIR_AND_CHIEF_EXECUTIVE -> UrgentWay.Kind.CHAIR_AND_CHIEF_EXECUTIVE;
            case URGENCY_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no kind of urgency");
        };
    }

    private static CallInOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case UPHELD -> CallInOutcome.CALL_IN_OUTCOME_UPHELD;
            case RETURNED -> CallInOutcome.CALL_IN_OUTCOME_RETURNED;
        };
    }

    /** Throws {@link IllegalArgumentException} on none. */
    public static Outcome outcome(CallInOutcome outcome) {
        return switch (outcome) {
            case CALL_IN_OUTCOME_UPHELD -> Outcome.UPHELD;
            case CALL_IN_OUTCOME_RETURNED -> Outcome.RETURNED;
            case CALL_IN_OUTCOME_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("no outcome");
        };
    }

    /** ISO text; empty for none. */
    public static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
