package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.AuthorityCited;
import uk.concord.proto.record.v1.DecisionView;
import uk.concord.proto.record.v1.OfferView;

/** One version that was offered. */
@Serdeable
record OfferJson(
        OfferReferenceJson reference,
        int negotiation,
        int version,
        String offerer,
        @Nullable String status,
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

    /** One agency's decision, with its words where they are here. */
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

    /** The delegated authority a decision relied on. */
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
