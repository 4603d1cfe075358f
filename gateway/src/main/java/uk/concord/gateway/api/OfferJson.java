package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.OfferView;

/**
 * One version that was offered.
 *
 * @param reference names it; what answers it sends this back
 * @param negotiation which negotiation of the record, from 1
 * @param version which version of it, from 1
 * @param offerer code of the agency that offered
 * @param status how it stands
 * @param voidReason why it is void; absent when it is not
 * @param offeredAt when it was offered
 * @param expiresAt until when it can be accepted
 * @param withdrawalAskedAt when its withdrawal was asked for; absent when nobody has
 * @param endedAt when the entry that answers or ends it was recorded; absent while it is open
 * @param terms the terms
 * @param decision the offering agency's decision
 * @param answer the answering agency's decision; absent while there is none
 */
@Serdeable
record OfferJson(
        OfferReferenceJson reference,
        int negotiation,
        int version,
        String offerer,
        @Schema(format = "OfferStatus") @Nullable String status,
        @Nullable String voidReason,
        @Nullable String offeredAt,
        @Nullable String expiresAt,
        @Nullable String withdrawalAskedAt,
        @Nullable String endedAt,
        TermsJson terms,
        @Nullable DecisionJson decision,
        @Nullable DecisionJson answer) {
    static OfferJson of(OfferView view) {
        return new OfferJson(
                OfferReferenceJson.of(view.getReference()),
                view.getNegotiation(),
                view.getVersion(),
                view.getOfferer(),
                Sent.word(view.getStatus()),
                Sent.orNull(view.getVoidReason()),
                Sent.instant(view.getOfferedAtMicros()),
                Sent.instant(view.getExpiresAtMicros()),
                Sent.instant(view.getWithdrawalAskedAtMicros()),
                Sent.instant(view.getEndedAtMicros()),
                TermsJson.of(view.getTerms()),
                view.hasDecision() ? DecisionJson.of(view.getDecision()) : null,
                view.hasAnswer() ? DecisionJson.of(view.getAnswer()) : null);
    }
}
