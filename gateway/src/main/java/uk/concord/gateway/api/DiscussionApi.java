package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.entry.v1.EntryPlace;
import uk.concord.proto.record.v1.CommentRequest;
import uk.concord.proto.record.v1.DiscussionItem;
import uk.concord.proto.record.v1.ListDiscussionRequest;
import uk.concord.proto.record.v1.ShareDraftRequest;

/** What both agencies say about a record without deciding anything. */
@Controller("/api/v1")
final class DiscussionApi {
    private final Caller caller;

    DiscussionApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * Names one entry exactly; sent back as it was read.
     *
     * @param origin the log that holds it
     * @param index its index there
     * @param leafHash its RFC 6962 leaf hash, hexadecimal
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record PlaceJson(
            @Nullable String origin, long index, @Nullable String leafHash) {
        static PlaceJson of(EntryPlace place) {
            return new PlaceJson(place.getOrigin(), place.getIndex(), Sent.hash(place.getLeaf()));
        }

        EntryPlace toProto() {
            return EntryPlace.newBuilder()
                    .setOrigin(Sent.text(origin))
                    .setIndex(index)
                    .setLeaf(Sent.hash("about.leafHash", leafHash))
                    .build();
        }
    }

    /**
     * Something to say.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param kind what it is
     * @param about the entry that it is about, exactly as read; needed by a reply and a mark
     * @param text what is said; 1 to 4,000 characters, and none for a mark that a question is answered
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record CommentJson(
            @Nullable String partnership,
            @Schema(format = "CommentKind") @Nullable String kind,
            @Nullable PlaceJson about,
            @Nullable String text) {}

    /**
     * A draft to be shown to the partner.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param expectedVersion the draft's version that is shown; 0 or absent when If-Match says it
     * @param about the entry that it is about, exactly as read; may be absent
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record SharingJson(
            @Nullable String partnership,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            long expectedVersion,

            @Nullable PlaceJson about) {}

    /**
     * One thing that was said or shown.
     *
     * @param place names the entry
     * @param agency code of the agency that said it
     * @param post post of whoever said it
     * @param recordedAt when it was recorded
     * @param receivedAt when the partner's receipt for it arrived here, or ours was given; absent while not yet
     * @param kind what it is; absent when it is a shared draft
     * @param text what was said; absent when it is a shared draft, a mark or erased
     * @param terms the terms that were shown; absent unless it is a shared draft
     * @param about the entry that it is about; absent when it is about the record
     * @param answeredBy code of the agency that marked the question as answered; absent while it is open, and of everything else
     */
    @Serdeable
    record SaidJson(
            PlaceJson place,
            String agency,
            String post,
            @Nullable String recordedAt,
            @Nullable String receivedAt,
            @Schema(format = "CommentKind") @Nullable String kind,
            @Nullable String text,
            @Nullable TermsJson terms,
            @Nullable PlaceJson about,
            @Nullable String answeredBy) {
        static SaidJson of(DiscussionItem item) {
            return new SaidJson(
                    PlaceJson.of(item.getPlace()),
                    item.getAgency(),
                    item.getActor().getPost(),
                    Sent.instant(item.getRecordedAtMicros()),
                    Sent.instant(item.getReceivedAtMicros()),
                    Sent.word(item.getKind()),
                    Sent.orNull(item.getText()),
                    item.hasTerms() ? TermsJson.of(item.getTerms()) : null,
                    item.hasAbout() ? PlaceJson.of(item.getAbout()) : null,
                    Sent.orNull(item.getAnsweredBy()));
        }
    }

    /**
     * A page of what has been said.
     *
     * @param items the newest first
     * @param nextPageToken asks for the page that follows; absent at the end
     * @param total how many things were said in all
     * @param openQuestions how many questions are not answered
     */
    @Serdeable
    record Discussion(List<SaidJson> items, @Nullable String nextPageToken, int total, int openQuestions)
            implements Paged {}

    /** Lists what both agencies have said about a record, the newest first. */
    @Get("/records/{id}/discussion")
    Discussion list(
            @Parameter(hidden = true) Visit visit,
            HttpRequest<?> request,
            String id,
            @QueryValue @Nullable String partnership,
            @QueryValue @Nullable Integer pageSize,
            @QueryValue @Nullable String pageToken) {
        var page = AskedPage.of(request, pageSize, pageToken);
        var chosen = Caller.partnership(visit, partnership);
        var said = caller.at(visit, chosen)
                .discussion()
                .listDiscussion(ListDiscussionRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setPageSize(page.size())
                        .setPageToken(page.place())
                        .build());
        return new Discussion(
                said.getItemsList().stream().map(SaidJson::of).toList(),
                page.next(said.getNextPageToken()),
                said.getTotal(),
                said.getOpenQuestions());
    }

    /** Says something about a record, or marks a question as answered. It binds nobody. */
    @Post("/records/{id}/discussion")
    @Status(HttpStatus.CREATED)
    SaidJson say(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body CommentJson said) {
        var chosen = Caller.partnership(visit, said.partnership());
        var request = CommentRequest.newBuilder()
                .setPartnershipId(chosen)
                .setRecordId(id)
                .setKindValue(Sent.number(CommentKind.getDescriptor(), "kind", said.kind()))
                .setText(Sent.text(said.text()))
                .setRequestId(Caller.key(key));
        if (said.about() != null) {
            request.setAbout(said.about().toProto());
        }
        return SaidJson.of(
                caller.at(visit, chosen).discussion().comment(request.build()).getItem());
    }

    /** Shows a draft's terms to the partner. It binds nobody and needs no authority. */
    @Post("/drafts/{id}/sharing")
    @Status(HttpStatus.CREATED)
    SaidJson share(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Header("If-Match") @Nullable String ifMatch,
            @Body SharingJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        var request = ShareDraftRequest.newBuilder()
                .setPartnershipId(chosen)
                .setDraftId(id)
                .setExpectedVersion(ReadVersion.needed(ifMatch, asked.expectedVersion()))
                .setRequestId(Caller.key(key));
        if (asked.about() != null) {
            request.setAbout(asked.about().toProto());
        }
        return SaidJson.of(caller.at(visit, chosen)
                .discussion()
                .shareDraft(request.build())
                .getItem());
    }
}
