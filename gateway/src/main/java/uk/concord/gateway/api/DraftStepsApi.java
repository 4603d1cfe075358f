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
import uk.concord.proto.record.v1.DiscardDraftRequest;
import uk.concord.proto.record.v1.ReturnDraftRequest;
import uk.concord.proto.record.v1.SubmitDraftRequest;

/** Sending drafts on, back or away. */
@Controller("/api/v1/drafts/{id}")
final class DraftStepsApi {
    private final Caller caller;

    DraftStepsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * The draft as it was read.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param expectedVersion the version that was read; 0 or absent when If-Match says it
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record DraftReadJson(
            @Nullable String partnership,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            long expectedVersion) {}

    /**
     * The draft as it was read, and what must be changed.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param expectedVersion the version that was read; 0 or absent when If-Match says it
     * @param reason what must be changed, and why; 1 to 1,000 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ReturnJson(
            @Nullable String partnership,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            long expectedVersion,

            @Nullable String reason) {}

    /** Sends a complete draft to an approver. */
    @Post("/submission")
    DraftJson submit(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Header("If-Match") @Nullable String ifMatch,
            @Body DraftReadJson read) {
        var chosen = Caller.partnership(visit, read.partnership());
        return DraftJson.of(caller.at(visit, chosen)
                .drafts()
                .submitDraft(SubmitDraftRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setDraftId(id)
                        .setExpectedVersion(ReadVersion.needed(ifMatch, read.expectedVersion()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDraft());
    }

    /** Gives a draft back to those who wrote it, with a reason. For approvers. */
    @Post("/return")
    DraftJson giveBack(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Header("If-Match") @Nullable String ifMatch,
            @Body ReturnJson read) {
        var chosen = Caller.partnership(visit, read.partnership());
        return DraftJson.of(caller.at(visit, chosen)
                .drafts()
                .returnDraft(ReturnDraftRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setDraftId(id)
                        .setExpectedVersion(ReadVersion.needed(ifMatch, read.expectedVersion()))
                        .setReason(Sent.text(read.reason()))
                        .setRequestId(Caller.key(key))
                        .build())
                .getDraft());
    }

    /** Throws a draft away; it can no longer be read. */
    @Post("/discarding")
    @Status(HttpStatus.NO_CONTENT)
    void discard(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Header("If-Match") @Nullable String ifMatch,
            @Body DraftReadJson read) {
        var chosen = Caller.partnership(visit, read.partnership());
        caller.at(visit, chosen)
                .drafts()
                .discardDraft(DiscardDraftRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setDraftId(id)
                        .setExpectedVersion(ReadVersion.needed(ifMatch, read.expectedVersion()))
                        .setRequestId(Caller.key(key))
                        .build());
    }
}
