package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.CounterRequest;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.ListDraftsRequest;
import uk.concord.proto.record.v1.OfferRequest;
import uk.concord.proto.record.v1.SaveDraftRequest;
import uk.concord.proto.record.v1.SubmitDraftRequest;

/** The own agency's drafts, up to the offer they become. */
@Controller("/api/v1/drafts")
final class DraftsApi {
    private final Caller caller;

    DraftsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * What is written about a draft.
     *
     * @param recordId at the start only: the record to draft new terms for, or nothing for a new one
     * @param counters at the start only: the partner's open offer that the draft is to counter
     * @param expectedVersion the version that was read
     * @param openDays for an offer: how long it stays open; 0 means 28
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record WriteJson(
            @Nullable String partnership,
            @Nullable String recordId,
            @Nullable OfferReferenceJson counters,
            @Nullable TermsJson terms,
            @Nullable DecisionRecordJson decisionRecord,
            long expectedVersion,
            int openDays) {
        Terms words() {
            return terms == null ? Terms.getDefaultInstance() : terms.toProto();
        }

        DecisionRecord decision() {
            return decisionRecord == null ? DecisionRecord.getDefaultInstance() : decisionRecord.toProto();
        }
    }

    /** A page of drafts. */
    @Serdeable
    record Drafts(List<DraftJson> items, @Nullable String nextPageToken) {}

    /** An offer that is held here. */
    @Serdeable
    record OfferedJson(String recordId, OfferReferenceJson offer, long version) {}

    @Get
    Drafts list(
            Visit visit,
            @QueryValue @Nullable String partnership,
            @QueryValue(defaultValue = "0") int pageSize,
            @QueryValue @Nullable String pageToken) {
        var chosen = Caller.partnership(visit, partnership);
        var answer = caller.at(visit, chosen)
                .drafts()
                .listDrafts(ListDraftsRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setPageSize(pageSize)
                        .setPageToken(Sent.text(pageToken))
                        .build());
        return new Drafts(
                answer.getDraftsList().stream().map(DraftJson::of).toList(), Sent.orNull(answer.getNextPageToken()));
    }

    @Post
    HttpResponse<DraftJson> create(
            Visit visit, @Header("Idempotency-Key") @Nullable String key, @Body WriteJson content) {
        var chosen = Caller.partnership(visit, content.partnership());
        var request = CreateDraftRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRecordId(Sent.text(content.recordId()))
                .setTerms(content.words())
                .setDecisionRecord(content.decision())
                .setRequestId(Caller.key(key));
        if (content.counters() != null) {
            request.setCounters(content.counters().toProto());
        }
        var answer = caller.at(visit, chosen).drafts().createDraft(request.build());
        return HttpResponse.created(DraftJson.of(answer.getDraft()));
    }

    @Get("/{id}")
    DraftJson one(Visit visit, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        var answer = caller.at(visit, chosen)
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setDraftId(id)
                        .build());
        return DraftJson.of(answer);
    }

    @Put("/{id}")
    DraftJson save(Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body WriteJson content) {
        var chosen = Caller.partnership(visit, content.partnership());
        var answer = caller.at(visit, chosen)
                .drafts()
                .saveDraft(SaveDraftRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setDraftId(id)
                        .setExpectedVersion(content.expectedVersion())
                        .setTerms(content.words())
                        .setDecisionRecord(content.decision())
                        .setRequestId(Caller.key(key))
                        .build());
        return DraftJson.of(answer.getDraft(), answer.getProblemsList());
    }

    @Post("/{id}/submission")
    DraftJson submit(Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body WriteJson content) {
        var chosen = Caller.partnership(visit, content.partnership());
        return DraftJson.of(caller.at(visit, chosen)
                .drafts()
                .submitDraft(SubmitDraftRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setDraftId(id)
                        .setExpectedVersion(content.expectedVersion())
                        .setRequestId(Caller.key(key))
                        .build())
                .getDraft());
    }

    @Post("/{id}/offer")
    @Status(HttpStatus.CREATED)
    OfferedJson offer(
            Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body WriteJson content) {
        var chosen = Caller.partnership(visit, content.partnership());
        var answer = caller.at(visit, chosen)
                .negotiations()
                .offer(OfferRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setDraftId(id)
                        .setExpectedVersion(content.expectedVersion())
                        .setDecisionRecord(content.decision())
                        .setOpenDays(content.openDays())
                        .setRequestId(Caller.key(key))
                        .build());
        return new OfferedJson(answer.getRecordId(), OfferReferenceJson.of(answer.getOffer()), answer.getVersion());
    }

    @Post("/{id}/counter")
    @Status(HttpStatus.CREATED)
    OfferedJson counter(
            Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body WriteJson content) {
        var chosen = Caller.partnership(visit, content.partnership());
        var answer = caller.at(visit, chosen)
                .negotiations()
                .counter(CounterRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setDraftId(id)
                        .setExpectedVersion(content.expectedVersion())
                        .setDecisionRecord(content.decision())
                        .setOpenDays(content.openDays())
                        .setRequestId(Caller.key(key))
                        .build());
        return new OfferedJson(answer.getRecordId(), OfferReferenceJson.of(answer.getOffer()), answer.getVersion());
    }
}
