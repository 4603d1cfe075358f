package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.AssignRecordRequest;
import uk.concord.proto.record.v1.Assignment;
import uk.concord.proto.record.v1.GetAssignmentRequest;
import uk.concord.proto.record.v1.HandOverRequest;
import uk.concord.proto.record.v1.ListAssignedPostsRequest;

/** Which post of the caller's agency sees to which record. */
@Controller("/api/v1")
final class AssignmentsApi {
    private final Caller caller;

    AssignmentsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * Who sees to one record.
     *
     * @param post the post; absent for nobody in particular
     * @param assignedBy the post of whoever assigned it; absent when nobody has
     * @param assignedAt when; absent when nobody has
     */
    @Serdeable
    record AssignmentJson(
            @Nullable String post,
            @Nullable String assignedBy,
            @Nullable String assignedAt) {
        static AssignmentJson of(Assignment kept) {
            return new AssignmentJson(
                    Sent.orNull(kept.getPost()),
                    Sent.orNull(kept.getAssignedBy()),
                    Sent.instant(kept.getAssignedAtMicros()));
        }
    }

    /**
     * The post that shall see to a record.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param post the post, 1 to 200 characters; absent for nobody in particular
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record AssigningJson(
            @Nullable String partnership, @Nullable String post) {}

    /**
     * Every post that sees to something, whole.
     *
     * @param items in order of their names, 200 at most
     */
    @Serdeable
    record AssignedPosts(List<AssignedPostJson> items) {}

    /**
     * One post and how much it sees to.
     *
     * @param post the post
     * @param records number of records, drafts of new ones included
     */
    @Serdeable
    record AssignedPostJson(String post, int records) {}

    /**
     * From which post everything goes to which.
     *
     * @param partnership the partnership; whoever has only one may leave it out
     * @param fromPost the post that gives it away, 1 to 200 characters
     * @param toPost the post that sees to it from now on, 1 to 200 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record HandingOverJson(
            @Nullable String partnership,
            @Nullable String fromPost,
            @Nullable String toPost) {}

    /**
     * How many records changed hands.
     *
     * @param records their number; 0 when the first post saw to nothing any more
     */
    @Serdeable
    record HandedOver(int records) {}

    /** Reads which post of the own agency sees to a record. */
    @Get("/records/{id}/assignment")
    AssignmentJson one(@Parameter(hidden = true) Visit visit, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        return AssignmentJson.of(caller.at(visit, chosen)
                .assignments()
                .getAssignment(GetAssignmentRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .build())
                .getAssignment());
    }

    /** Gives a record to a post, or to nobody in particular. It decides nothing and never leaves the agency. */
    @Put("/records/{id}/assignment")
    AssignmentJson assign(
            @Parameter(hidden = true) Visit visit,
            String id,
            @Header(Caller.KEY) @Nullable String key,
            @Body AssigningJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return AssignmentJson.of(caller.at(visit, chosen)
                .assignments()
                .assignRecord(AssignRecordRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRequestId(Caller.key(key))
                        .setRecordId(id)
                        .setPost(Sent.text(asked.post()))
                        .build())
                .getAssignment());
    }

    /** Lists every post that sees to something. */
    @Get("/assignments")
    AssignedPosts posts(@Parameter(hidden = true) Visit visit, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        return new AssignedPosts(caller
                .at(visit, chosen)
                .assignments()
                .listAssignedPosts(ListAssignedPostsRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .build())
                .getPostsList()
                .stream()
                .map(post -> new AssignedPostJson(post.getPost(), post.getRecords()))
                .toList());
    }

    /** Gives everything that one post sees to to another. */
    @Post("/assignments/hand-over")
    HandedOver handOver(
            @Parameter(hidden = true) Visit visit,
            @Header(Caller.KEY) @Nullable String key,
            @Body HandingOverJson asked) {
        var chosen = Caller.partnership(visit, asked.partnership());
        return new HandedOver(caller.at(visit, chosen)
                .assignments()
                .handOver(HandOverRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRequestId(Caller.key(key))
                        .setFromPost(Sent.text(asked.fromPost()))
                        .setToPost(Sent.text(asked.toPost()))
                        .build())
                .getRecords());
    }
}
