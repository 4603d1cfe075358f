package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.AuthorityCited;
import uk.concord.proto.record.v1.DecisionView;
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

    /**
     * The delegated authority a decision relied on.
     *
     * @param scheme id of the scheme of delegation
     * @param version its version
     * @param post the post that holds the limit
     * @param limitPence the limit over the whole period, in pence; 0 where limits are not checked
     * @param contributionPence the agency's own contribution over the whole period, in pence, that was held against it
     */
    @Serdeable
    record AuthorityJson(String scheme, int version, String post, long limitPence, long contributionPence) {
        static AuthorityJson of(AuthorityCited cited) {
            return new AuthorityJson(
                    cited.getScheme(),
                    cited.getVersion(),
                    cited.getPost(),
                    cited.getLimitPence(),
                    cited.getContributionPence());
        }
    }
}
