package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.CallInEnded;
import uk.concord.proto.record.v1.CallInOutcome;
import uk.concord.proto.record.v1.CalledIn;
import uk.concord.proto.record.v1.NoticePublished;
import uk.concord.proto.record.v1.Urgency;
import uk.concord.proto.record.v1.UrgencyAgreed;

/**
 * Something to record in a decision file; which fields are asked for follows from the address.
 *
 * @param partnership the partnership; whoever has only one may leave it out
 * @param on the day it happened, ISO 8601
 * @param by the posts or the body that did it, never a name
 * @param reference of the notice or minute
 * @param reason why it cannot wait, or on what grounds it was called in
 * @param kind of urgency: GENERAL_EXCEPTION, SPECIAL or CHAIR_AND_CHIEF_EXECUTIVE; or the outcome of a call-in: UPHELD or RETURNED
 * @param reportedTo where urgency is reported, for example "Board of 3 March 2026"
 * @param severalDivisions true when it affects two or more electoral divisions
 * @param publishedOn of a decision taken elsewhere; absent means the day it was decided
 * @param expectedVersion the draft's version that is decided on; absent for an offer
 * @param offer the partner's offer that is decided on, exactly as read; absent for a draft
 * @param decisionRecord the words of the decision, where they differ from the draft's
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record StepToRecordJson(
        @Nullable String partnership,
        @Nullable String on,
        @Nullable String by,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable String kind,
        @Nullable String reportedTo,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        boolean severalDivisions,

        @Nullable String publishedOn,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        long expectedVersion,

        @Nullable OfferReferenceJson offer,
        @Nullable DecisionRecordJson decisionRecord) {

    NoticePublished notice() {
        return NoticePublished.newBuilder()
                .setReference(Sent.text(reference))
                .setPublishedOn(Sent.text(on))
                .setSeveralDivisions(severalDivisions)
                .build();
    }

    UrgencyAgreed urgency() {
        return UrgencyAgreed.newBuilder()
                .setUrgencyValue(Sent.number(Urgency.getDescriptor(), "kind", kind))
                .setAgreedBy(Sent.text(by))
                .setAgreedOn(Sent.text(on))
                .setReason(Sent.text(reason))
                .setReportedTo(Sent.text(reportedTo))
                .build();
    }

    CalledIn calledIn() {
        return CalledIn.newBuilder()
                .setCalledInOn(Sent.text(on))
                .setCalledInBy(Sent.text(by))
                .setReason(Sent.text(reason))
                .build();
    }

    CallInEnded ended() {
        return CallInEnded.newBuilder()
                .setOutcomeValue(Sent.number(CallInOutcome.getDescriptor(), "kind", kind))
                .setEndedOn(Sent.text(on))
                .setMinuteReference(Sent.text(reference))
                .build();
    }
}
