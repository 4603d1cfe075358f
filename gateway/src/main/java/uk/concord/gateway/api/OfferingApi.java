package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.record.v1.CounterRequest;
import uk.concord.proto.record.v1.OfferRequest;

/** Deciding on a draft: its terms become an offer to the partner, or the counter to the partner's. */
@Controller("/api/v1/drafts/{id}")
final class OfferingApi {
    private final Caller caller;

    OfferingApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * The decision to offer a draft's terms.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param expectedVersion the version of the draft that is decided on; 0 or absent when If-Match says it
     * @param decisionRecord the words of the decision, where they differ from the draft's
     * @param openDays calendar days the offer stays open, 1 to 90; 0 or absent means 28
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record OfferToMakeJson(
            @Nullable String partnership,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            long expectedVersion,

            @Nullable DecisionRecordJson decisionRecord,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            int openDays) {}

    /**
     * An offer that is held here.
     *
     * @param recordId the record, a UUID
     * @param offer names the offer
     * @param version the record's version now
     */
    @Serdeable
    record OfferedJson(String recordId, OfferReferenceJson offer, long version) {
        static OfferedJson of(String recordId, OfferReference offer, long version) {
            return new OfferedJson(recordId, OfferReferenceJson.of(offer), version);
        }
    }

    /** The decision as every call to the service carries it. */
    private record Decided(
            String partnership, String draft, long version, DecisionRecord words, int openDays, String key) {
        static Decided of(
                Visit visit, String draft, @Nullable String key, @Nullable String ifMatch, OfferToMakeJson decision) {
            return new Decided(
                    Caller.partnership(visit, decision.partnership()),
                    draft,
                    ReadVersion.needed(ifMatch, decision.expectedVersion()),
                    DecisionRecordJson.toProto(decision.decisionRecord()),
                    decision.openDays(),
                    Caller.key(key));
        }
    }

    /** Offers a draft's terms to the partner. For approvers who did not edit it, within their authority. */
    @Post("/offer")
    @Status(HttpStatus.CREATED)
    OfferedJson offer(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Header("If-Match") @Nullable String ifMatch,
            @Body OfferToMakeJson decision) {
        var decided = Decided.of(visit, id, key, ifMatch, decision);
        var made = caller.at(visit, decided.partnership())
                .negotiations()
                .offer(OfferRequest.newBuilder()
                        .setPartnershipId(decided.partnership())
                        .setDraftId(decided.draft())
                        .setExpectedVersion(decided.version())
                        .setDecisionRecord(decided.words())
                        .setOpenDays(decided.openDays())
                        .setRequestId(decided.key())
                        .build());
        return OfferedJson.of(made.getRecordId(), made.getOffer(), made.getVersion());
    }

    /** Answers the partner's open offer with the terms of a draft that was started to counter it. */
    @Post("/counter")
    @Status(HttpStatus.CREATED)
    OfferedJson counter(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Header("If-Match") @Nullable String ifMatch,
            @Body OfferToMakeJson decision) {
        var decided = Decided.of(visit, id, key, ifMatch, decision);
        var made = caller.at(visit, decided.partnership())
                .negotiations()
                .counter(CounterRequest.newBuilder()
                        .setPartnershipId(decided.partnership())
                        .setDraftId(decided.draft())
                        .setExpectedVersion(decided.version())
                        .setDecisionRecord(decided.words())
                        .setOpenDays(decided.openDays())
                        .setRequestId(decided.key())
                        .build());
        return OfferedJson.of(made.getRecordId(), made.getOffer(), made.getVersion());
    }
}
