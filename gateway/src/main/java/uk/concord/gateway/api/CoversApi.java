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
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.Cover;
import uk.concord.proto.record.v1.EndCoverRequest;
import uk.concord.proto.record.v1.ListCoversRequest;
import uk.concord.proto.record.v1.RecordCoverRequest;

/** Absence cover: whose authority a deputy exercises, and when. It never leaves the agency. */
@Controller("/api/v1/covers")
final class CoversApi {
    private final Caller caller;

    CoversApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * Cover that runs or is still to come, whole.
     *
     * @param items by first day, 200 at most
     */
    @Serdeable
    record Covers(List<CoverJson> items) {}

    /**
     * A deputy exercises a post's authority.
     *
     * @param id a UUID
     * @param post the post that is absent, as the scheme of delegation names it
     * @param deputy the post that exercises its authority
     * @param firstDay the first day, ISO 8601
     * @param lastDay the last day, ISO 8601
     * @param reason why
     * @param recordedBy the post of whoever recorded it
     * @param mayBeEnded true when the caller may end it
     */
    @Serdeable
    record CoverJson(
            String id,
            String post,
            String deputy,
            String firstDay,
            String lastDay,
            String reason,
            String recordedBy,
            boolean mayBeEnded) {
        static CoverJson of(Cover cover) {
            return new CoverJson(
                    cover.getCoverId(),
                    cover.getPost(),
                    cover.getDeputy(),
                    cover.getFirstDay(),
                    cover.getLastDay(),
                    cover.getReason(),
                    cover.getRecordedBy(),
                    cover.getMayBeEnded());
        }
    }

    /**
     * Cover to be recorded.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param post the post that is absent, as the scheme of delegation names it; 1 to 200 characters
     * @param deputy the post that exercises its authority; 1 to 200 characters
     * @param firstDay the first day, ISO 8601
     * @param lastDay the last day, ISO 8601; not past, and at most 366 days after the first
     * @param reason why, without anything about a person's health; 1 to 500 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record CoverToRecordJson(
            @Nullable String partnership,
            @Nullable String post,
            @Nullable String deputy,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String reason) {}

    /**
     * The cover in its partnership.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record CoverToEndJson(@Nullable String partnership) {}

    /** Lists the own agency's cover that runs or is still to come. */
    @Get
    Covers list(@Parameter(hidden = true) Visit visit, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        var answer = caller.at(visit, chosen)
                .covers()
                .listCovers(
                        ListCoversRequest.newBuilder().setPartnershipId(chosen).build());
        return new Covers(answer.getCoversList().stream().map(CoverJson::of).toList());
    }

    /** Records cover. For the post itself, if it is an approver's, and for administrators. */
    @Post
    @Status(HttpStatus.CREATED)
    CoverJson record(
            @Parameter(hidden = true) Visit visit,
            @Header(Caller.KEY) @Nullable String key,
            @Body CoverToRecordJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return CoverJson.of(caller.at(visit, chosen)
                .covers()
                .recordCover(RecordCoverRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRequestId(Caller.key(key))
                        .setCover(Cover.newBuilder()
                                .setPost(Sent.text(asked.post()))
                                .setDeputy(Sent.text(asked.deputy()))
                                .setFirstDay(Sent.text(asked.firstDay()))
                                .setLastDay(Sent.text(asked.lastDay()))
                                .setReason(Sent.text(asked.reason())))
                        .build())
                .getCover());
    }

    /** Ends cover early, with the end of the business day. Ending it again changes nothing. */
    @Post("/{id}/ending")
    CoverJson end(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body CoverToEndJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return CoverJson.of(caller.at(visit, chosen)
                .covers()
                .endCover(EndCoverRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setCoverId(id)
                        .setRequestId(Caller.key(key))
                        .build())
                .getCover());
    }
}
