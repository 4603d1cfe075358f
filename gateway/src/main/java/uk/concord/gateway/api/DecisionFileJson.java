package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.DecisionDemand;
import uk.concord.proto.record.v1.DecisionFile;
import uk.concord.proto.record.v1.DecisionStep;

/**
 * A decision file as it stands on the business day.
 *
 * @param status where it stands
 * @param explanation where it stands and what comes next, in sentences for people
 * @param demand what is asked of the decision besides a limit; absent when nothing is
 * @param notBefore first day on which it can be decided; absent while notice is missing, or when none is asked for
 * @param callInEndsOn last day on which it can be called in; absent when it cannot
 * @param effectiveOn first day on which the decision is effective; absent while there is none, or while it is called in
 * @param decisionRecord the words of the decision that stands; absent while there is none
 * @param steps everything recorded, in order
 */
@Serdeable
record DecisionFileJson(
        @Schema(format = "DecisionFileStatus") @Nullable String status,
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

    /**
     * What is asked of the decision besides a limit.
     *
     * @param name what such a decision is called, for example "key decision"
     * @param because why this is one, in a sentence
     * @param noticeClearDays clear days that notice must have been published for; 0 when none is asked for
     * @param callInWorkingDays clear working days for which it can be called in; 0 when it cannot
     * @param callInBy who may call it in; absent when nobody may
     * @param decidedBy the body that must decide; absent when whoever holds the limit may
     * @param urgentWays ways for what cannot wait
     */
    @Serdeable
    record DemandJson(
            String name,
            String because,
            int noticeClearDays,
            int callInWorkingDays,
            @Nullable String callInBy,
            @Nullable String decidedBy,
            @Schema(format = "Urgency") List<String> urgentWays) {
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
     * @param on the day it happened; absent where it is not said
     * @param by the post or body that did it; absent where it is not said
     * @param reference of the notice or minute; absent where there is none
     * @param reason why, or how a call-in ended; absent where it is not said
     * @param post post of whoever recorded it
     * @param recordedAt when it was recorded
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
