package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.Refused;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.record.v1.AcceptRequest;
import uk.concord.proto.record.v1.DeclineRequest;
import uk.concord.proto.record.v1.WithdrawRequest;

/** Answering the partner's offer, and asking for the own one back. */
@Controller("/api/v1/records/{id}")
final class AnswersApi {
    private final Caller caller;

    AnswersApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * An answer to one offer.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param offer the offer that is answered, exactly as read
     * @param decisionRecord the words of the decision; to decline, its reasons are required
     * @param existingDecidedOn for an existing agreement: the day this agency decided it, ISO 8601
     * @param existingMinuteReference for an existing agreement: this agency's minute reference
     * @param expectedVersion the record's version that was read; 0 or absent leaves the check to the offer's reference, or to If-Match
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record AnswerJson(
            @Nullable String partnership,
            @Nullable OfferReferenceJson offer,
            @Nullable DecisionRecordJson decisionRecord,
            @Nullable String existingDecidedOn,
            @Nullable String existingMinuteReference,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            long expectedVersion) {
        OfferReference reference() {
            return named(offer, "Name the offer you answer, as it was read.");
        }
    }

    /** Accepts the partner's open offer. For approvers, within their authority. */
    @Post("/acceptance")
    RecordDetailJson accept(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Header("If-Match") @Nullable String ifMatch,
            @Body AnswerJson answer) {
        var chosen = Caller.partnership(visit, answer.partnership());
        return RecordDetailJson.of(caller.at(visit, chosen)
                .negotiations()
                .accept(AcceptRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setOffer(answer.reference())
                        .setDecisionRecord(DecisionRecordJson.toProto(answer.decisionRecord()))
                        .setExistingDecidedOn(Sent.text(answer.existingDecidedOn()))
                        .setExistingMinuteReference(Sent.text(answer.existingMinuteReference()))
                        .setExpectedVersion(ReadVersion.of(ifMatch, answer.expectedVersion()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getRecord());
    }

    /**
     * Which of the own offers is asked back.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param offer the own open offer, exactly as read
     * @param expectedVersion the record's version that was read; 0 or absent leaves the check to the offer's reference, or to If-Match
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record WithdrawalJson(
            @Nullable String partnership,
            @Nullable OfferReferenceJson offer,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            long expectedVersion) {}

    /** Asks the partner to release the own open offer. It ends nothing by itself: an answer that stands already wins. */
    @Post("/withdrawal")
    RecordDetailJson withdraw(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Header("If-Match") @Nullable String ifMatch,
            @Body WithdrawalJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return RecordDetailJson.of(caller.at(visit, chosen)
                .negotiations()
                .withdraw(WithdrawRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setOffer(named(asked.offer(), "Name the offer you ask back, as it was read."))
                        .setExpectedVersion(ReadVersion.of(ifMatch, asked.expectedVersion()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getRecord());
    }

    private static OfferReference named(@Nullable OfferReferenceJson offer, String otherwise) {
        if (offer == null) {
            throw Refused.field("OFFER_NEEDED", "offer", otherwise);
        }
        return offer.toProto("offer");
    }

    /** Declines the partner's open offer, with reasons. For approvers. */
    @Post("/decline")
    RecordDetailJson decline(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Header("If-Match") @Nullable String ifMatch,
            @Body AnswerJson answer) {
        var chosen = Caller.partnership(visit, answer.partnership());
        return RecordDetailJson.of(caller.at(visit, chosen)
                .negotiations()
                .decline(DeclineRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setOffer(answer.reference())
                        .setDecisionRecord(DecisionRecordJson.toProto(answer.decisionRecord()))
                        .setExpectedVersion(ReadVersion.of(ifMatch, answer.expectedVersion()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getRecord());
    }
}
