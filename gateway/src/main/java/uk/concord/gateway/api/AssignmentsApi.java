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

    /** Who sees to one record; no post for nobody in particular. */
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

    /** The post that shall see to a record; none for nobody in particular. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record AssigningJson(
            @Nullable String partnership, @Nullable String post) {}

    /** Every post that sees to something. */
    @Serdeable
    record AssignedPosts(List<AssignedPostJson> items) {}

    /** One post and the number of records it sees to. */
    @Serdeable
    record AssignedPostJson(String post, int records) {}

    /** From which post everything goes to which. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record HandingOverJson(
            @Nullable String partnership,
            @Nullable String fromPost,
            @Nullable String toPost) {}

    /** How many records changed hands. */
    @Serdeable
    record HandedOver(int records) {}

    @Get("/records/{id}/assignment")
    AssignmentJson one(Visit visit, String id, @QueryValue @Nullable String partnership) {
        var chosen = Caller.partnership(visit, partnership);
        return AssignmentJson.of(caller.at(visit, chosen)
                .assignments()
                .getAssignment(GetAssignmentRequest.newBuilder()
                        .setPartnershipId(chosen)
                        .setRecordId(id)
                        .build())
                .getAssignment());
    }

    @Put("/records/{id}/assignment")
    AssignmentJson assign(
            Visit visit, String id, @Header("Idempotency-Key") @Nullable String key, @Body AssigningJson asked) {
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

    @Get("/assignments")
    AssignedPosts posts(Visit visit, @QueryValue @Nullable String partnership) {
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

    @Post("/assignments/hand-over")
    HandedOver handOver(Visit visit, @Header("Idempotency-Key") @Nullable String key, @Body HandingOverJson asked) {
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
