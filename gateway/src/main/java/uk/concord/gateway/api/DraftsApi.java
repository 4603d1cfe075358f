package uk.concord.gateway.api;

import io.micronaut.http.HttpRequest;
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
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.ListDraftsRequest;
import uk.concord.proto.record.v1.SaveDraftRequest;

/** Writing drafts: the own agency's alone, until they are shared or offered. */
@Controller("/api/v1/drafts")
final class DraftsApi {
    private final Caller caller;

    DraftsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * A page of drafts.
     *
     * @param items the newest change first
     * @param nextPageToken asks for the page that follows; absent at the end
     */
    @Serdeable
    record Drafts(List<DraftJson> items, @Nullable String nextPageToken) implements Paged {}

    /** Lists the own agency's open drafts, the newest change first. */
    @Get
    Drafts list(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            @QueryValue @Nullable String partnership,
            @QueryValue @Nullable Integer pageSize,
            @QueryValue @Nullable String pageToken) {
        var page = AskedPage.of(request, pageSize, pageToken);
        var chosen = Caller.partnership(visit, partnership);
        var answer = caller.at(visit, chosen)
                .drafts()
                .listDrafts(ListDraftsRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setPageSize(page.size())
                        .setPageToken(page.place())
                        .build());
        return new Drafts(
                answer.getDraftsList().stream().map(DraftJson::of).toList(), page.next(answer.getNextPageToken()));
    }

    /** Starts a draft: of a new record, of new terms for one that exists, of a counter-offer, or of a novation. */
    @Post
    @Status(HttpStatus.CREATED)
    DraftJson create(
            @Parameter(hidden = true) Visit visit,
            @Header(Caller.KEY) @Nullable String key,
            @Body DraftToStartJson content) {
        var chosen = Caller.partnership(visit, content.partnership());
        var request = CreateDraftRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRecordId(Sent.text(content.recordId()))
                .setTerms(TermsJson.toProto(content.terms()))
                .setDecisionRecord(DecisionRecordJson.toProto(content.decisionRecord()))
                .setRequestId(Caller.key(key));
        if (content.novation() != null) {
            request.setNovation(content.novation().toProto());
        }
        if (content.settles() != null) {
            request.setSettles(Sent.hash("settles", content.settles()));
        }
        if (content.counters() != null) {
            request.setCounters(content.counters().toProto("counters"));
        }
        var answer = caller.at(visit, chosen).drafts().createDraft(request.build());
        return DraftJson.of(answer.getDraft());
    }

    /** Reads one draft, with what must still be put right before it can be offered. */
    @Get("/{id}")
    DraftJson one(@Parameter(hidden = true) Visit visit, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        var answer = caller.at(visit, chosen)
                .drafts()
                .getDraft(GetDraftRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setDraftId(id)
                        .build());
        return DraftJson.of(answer);
    }

    /** Replaces a draft's content. Whoever saves is an editor of it and may not approve it. */
    @Put("/{id}")
    DraftJson save(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Header("If-Match") @Nullable String ifMatch,
            @Body DraftToSaveJson content) {
        var chosen = Caller.partnership(visit, content.partnership());
        var answer = caller.at(visit, chosen)
                .drafts()
                .saveDraft(SaveDraftRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setDraftId(id)
                        .setExpectedVersion(ReadVersion.needed(ifMatch, content.expectedVersion()))
                        .setTerms(TermsJson.toProto(content.terms()))
                        .setDecisionRecord(DecisionRecordJson.toProto(content.decisionRecord()))
                        .setRequestId(Caller.key(key))
                        .build());
        return DraftJson.of(answer.getDraft(), answer.getProblemsList());
    }
}
