package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.DecisionDemand;
import uk.concord.proto.record.v1.DecisionFile;
import uk.concord.proto.record.v1.DecisionStep;

/** A decision file as it stands; days are ISO 8601, absent while there is none. */
@Serdeable
record DecisionFileJson(
        @Nullable String status,
        String explanation,
        @Nullable DemandJson demand,
        @Nullable String notBefore,
        @Nullable String callInEndsOn,
        @Nullable String effectiveOn,
        @Nullable DecisionRecordJson decisionRecord,
        List<StepJson> steps) {

    static DecisionFileJson of(DecisionFile file) {
        return new DecisionFileJson(
                Sent.word(file.getStatus()),
                file.getExplanation(),
                file.hasDemand() ? DemandJson.of(file.getDemand()) : null,
                Sent.orNull(file.getNotBefore()),
                Sent.orNull(file.getCallInEndsOn()),
                Sent.orNull(file.getEffectiveOn()),
                file.hasDecisionRecord() ? DecisionRecordJson.of(file.getDecisionRecord()) : null,
                file.getStepsList().stream().map(StepJson::of).toList());
    }

    /** What is asked of the decision besides a limit. */
    @Serdeable
    record DemandJson(
            String name,
            String because,
            int noticeClearDays,
            int callInWorkingDays,
            @Nullable String callInBy,
            @Nullable String decidedBy,
            List<String> urgentWays) {
        static DemandJson of(DecisionDemand demand) {
            return new DemandJson(
                    demand.getName(),
                    demand.getBecause(),
                    demand.getNoticeClearDays(),
                    demand.getCallInWorkingDays(),
                    Sent.orNull(demand.getCallInBy()),
                    Sent.orNull(demand.getDecidedBy()),
                    demand.getUrgentWaysList().stream()
                            .map(way -> Sent.text(Sent.word(way.getUrgency())))
                            .toList());
        }
    }

    /**
     * Something recorded.
     *
     * @param kind NOTICE, URGENCY, DECIDED, CALLED_IN or CALL_IN_ENDED
     * @param on the day it happened
     * @param by the post or body that did it; absent where it is not said
     * @param reference of the notice or minute
     */
    @Serdeable
    record StepJson(
            String kind,
            @Nullable String on,
            @Nullable String by,
            @Nullable String reference,
            @Nullable String reason,
            String post,
            @Nullable String recordedAt) {
        static StepJson of(DecisionStep step) {
            return switch (step.getStepCase()) {
                case NOTICE ->
                    of(
                            step,
                            step.getNotice().getPublishedOn(),
                            "",
                            step.getNotice().getReference(),
                            "");
                case URGENCY ->
                    of(
                            step,
                            step.getUrgency().getAgreedOn(),
                            step.getUrgency().getAgreedBy(),
                            "",
                            step.getUrgency().getReason());
                case DECIDED ->
                    of(
                            step,
                            step.getDecided().getDecidedOn(),
                            step.getDecided().getAuthority().getPost(),
                            step.getDecided().getMinuteReference(),
                            step.getDecided().getDecisionRecord().getReasons());
                case CALLED_IN ->
                    of(
                            step,
                            step.getCalledIn().getCalledInOn(),
                            step.getCalledIn().getCalledInBy(),
                            "",
                            step.getCalledIn().getReason());
                case CALL_IN_ENDED ->
                    of(
                            step,
                            step.getCallInEnded().getEndedOn(),
                            "",
                            step.getCallInEnded().getMinuteReference(),
                            Sent.text(Sent.word(step.getCallInEnded().getOutcome())));
                case STEP_NOT_SET -> of(step, "", "", "", "");
            };
        }

        private static StepJson of(DecisionStep step, String on, String by, String reference, String reason) {
            return new StepJson(
                    step.getStepCase().name(),
                    Sent.orNull(on),
                    Sent.orNull(by),
                    Sent.orNull(reference),
                    Sent.orNull(reason),
                    step.getPost(),
                    Sent.instant(step.getRecordedAtMicros()));
        }
    }
}
