package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.DecisionView;

/**
 * One agency's decision, with its words where they are here.
 *
 * @param agency code of the agency that decided
 * @param post post of whoever decided
 * @param decidedOn the day it was decided; absent where it is not said
 * @param effectiveOn the day it takes effect; absent where it is not said
 * @param minuteReference minute or decision number; absent where there is none
 * @param authority the authority that was used; absent where there is none
 * @param record the words; absent when they are erased or not received
 * @param recordedAt when it was recorded
 */
@Serdeable
record DecisionJson(
        String agency,
        String post,
        @Nullable String decidedOn,
        @Nullable String effectiveOn,
        @Nullable String minuteReference,
        @Nullable AuthorityJson authority,
        @Nullable DecisionRecordJson record,
        @Nullable String recordedAt) {
    static DecisionJson of(DecisionView view) {
        var decision = view.getDecision();
        return new DecisionJson(
                view.getAgency(),
                view.getActor().getPost(),
                Sent.orNull(decision.getDecidedOn()),
                Sent.orNull(decision.getEffectiveOn()),
                Sent.orNull(decision.getMinuteReference()),
                decision.hasAuthority() ? AuthorityJson.of(decision.getAuthority()) : null,
                view.hasRecord() ? DecisionRecordJson.of(view.getRecord()) : null,
                Sent.instant(view.getRecordedAtMicros()));
    }
}
