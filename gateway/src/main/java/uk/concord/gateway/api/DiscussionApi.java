package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
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

    /** Names one entry exactly; sent back as it was read. */
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

    /** Something to say. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record CommentJson(
            @Nullable String partnership,
            @Nullable String kind,
            @Nullable PlaceJson about,
            @Nullable String text) {}

    /** A draft to be shown. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record SharingJson(
            @Nullable String partnership,
            long expectedVersion,
            @Nullable PlaceJson about) {}

    /** One thing that was said or shown; no kind when it is a shared draft. */
    @Serdeable
    record ItemJson(
            PlaceJson place,
            String agency,
            String post,
            @Nullable String recordedAt,
            @Nullable String receivedAt,
            @Nullable String kind,
            @Nullable String text,
            @Nullable TermsJson terms,
            @Nullable PlaceJson about,
            @Nullable String answeredBy) {
        static ItemJson of(DiscussionItem item) {
            return new ItemJson(
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

    /** A page of what has been said. */
    @Serdeable
    record Discussion(List<ItemJson> items, @Nullable String nextPageToken, int total, int openQuestions) {}

    @Get("/records/{id}/discussion")
    Discussion list(
            Visit visit,
            String id,
            @QueryValue @Nullable String partnership,
            @QueryValue(defaultValue = "0") int pageSize,
            @QueryValue @Nullable String pageToken) {
        var chosen = Caller.partnership(visit, partnership);
        var said = caller.at(visit, chosen)
                .discussion()
                .listDiscussion(ListDiscussionRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .setPageSize(pageSize)
                        .setPageToken(Sent.text(pageToken))
                        .build());
        return new Discussion(
                said.getItemsList().stream().map(ItemJson::of).toList(),
                Sent.orNull(said.getNextPageToken()),
                said.getTotal(),
                said.getOpenQuestions());
    }

    @Post("/records/{id}/discussion")
    @Status(HttpStatus.CREATED)
    ItemJson say(Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body CommentJson said) {
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
        return ItemJson.of(
                caller.at(visit, chosen).discussion().comment(request.build()).getItem());
    }

    @Post("/drafts/{id}/sharing")
    @Status(HttpStatus.CREATED)
    ItemJson share(Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body SharingJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        var request = ShareDraftRequest.newBuilder()
                .setPartnershipId(chosen)
                .setDraftId(id)
                .setExpectedVersion(asked.expectedVersion())
                .setRequestId(Caller.key(key));
        if (asked.about() != null) {
            request.setAbout(asked.about().toProto());
        }
        return ItemJson.of(caller.at(visit, chosen)
                .discussion()
                .shareDraft(request.build())
                .getItem());
    }
}
