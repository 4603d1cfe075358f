package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.Refused;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.DecisionRecord;
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
     * @param expectedVersion the record's version that was read; 0 leaves the check to the offer's reference
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record AnswerJson(
            @Nullable String partnership,
            @Nullable OfferReferenceJson offer,
            @Nullable DecisionRecordJson decisionRecord,
            @Nullable String existingDecidedOn,
            @Nullable String existingMinuteReference,
            long expectedVersion) {
        OfferReference reference() {
            return named(offer, "Name the offer you answer, as it was read.");
        }

        DecisionRecord words() {
            return decisionRecord == null ? DecisionRecord.getDefaultInstance() : decisionRecord.toProto();
        }
    }

    @Post("/acceptance")
    RecordDetailJson accept(
            Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body AnswerJson answer) {
        var chosen = Caller.partnership(visit, answer.partnership());
        return RecordDetailJson.of(caller.at(visit, chosen)
                .negotiations()
                .accept(AcceptRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setOffer(answer.reference())
                        .setDecisionRecord(answer.words())
                        .setExistingDecidedOn(Sent.text(answer.existingDecidedOn()))
                        .setExistingMinuteReference(Sent.text(answer.existingMinuteReference()))
                        .setExpectedVersion(answer.expectedVersion())
                        .setRequestId(Caller.key(key))
                        .build())
                .getRecord());
    }

    /**
     * Which of the own offers is asked back.
     *
     * @param expectedVersion the record's version that was read; 0 leaves the check to the offer's reference
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record WithdrawalJson(
            @Nullable String partnership, @Nullable OfferReferenceJson offer, long expectedVersion) {}

    @Post("/withdrawal")
    RecordDetailJson withdraw(
            Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body WithdrawalJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return RecordDetailJson.of(caller.at(visit, chosen)
                .negotiations()
                .withdraw(WithdrawRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setOffer(named(asked.offer(), "Name the offer you ask back, as it was read."))
                        .setExpectedVersion(asked.expectedVersion())
                        .setRequestId(Caller.key(key))
                        .build())
                .getRecord());
    }

    private static OfferReference named(@Nullable OfferReferenceJson offer, String otherwise) {
        if (offer == null) {
            throw Refused.field("OFFER_NEEDED", "offer", otherwise);
        }
        return offer.toProto();
    }

    @Post("/decline")
    RecordDetailJson decline(
            Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body AnswerJson answer) {
        var chosen = Caller.partnership(visit, answer.partnership());
        return RecordDetailJson.of(caller.at(visit, chosen)
                .negotiations()
                .decline(DeclineRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setOffer(answer.reference())
                        .setDecisionRecord(answer.words())
                        .setExpectedVersion(answer.expectedVersion())
                        .setRequestId(Caller.key(key))
                        .build())
                .getRecord());
    }
}
