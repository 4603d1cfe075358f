package uk.concord.node.assignment;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Violation;
import uk.concord.node.grpc.Micros;
import uk.concord.node.grpc.Replies;
import uk.concord.node.grpc.Texts;
import uk.concord.node.identity.Caller;
import uk.concord.proto.record.v1.AssignRecordRequest;
import uk.concord.proto.record.v1.AssignRecordResponse;
import uk.concord.proto.record.v1.AssignedPost;
import uk.concord.proto.record.v1.AssignmentServiceGrpc;
import uk.concord.proto.record.v1.GetAssignmentRequest;
import uk.concord.proto.record.v1.GetAssignmentResponse;
import uk.concord.proto.record.v1.HandOverRequest;
import uk.concord.proto.record.v1.HandOverResponse;
import uk.concord.proto.record.v1.ListAssignedPostsRequest;
import uk.concord.proto.record.v1.ListAssignedPostsResponse;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** Translates calls about assignments. */
@Singleton
final class AssignmentEndpoint extends AssignmentServiceGrpc.AssignmentServiceImplBase {
    private static final int LONGEST_POST = 200;

    private final Assignments assignments;

    AssignmentEndpoint(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void getAssignment(GetAssignmentRequest asked, StreamObserver<GetAssignmentResponse> out) {
        Replies.one(out, () -> {
            var record = new RecordId(Asked.uuid("record_id", asked.getRecordId()));
            var assignment = assignments
                    .of(new PartnershipId(asked.getPartnershipId()), record)
                    .map(kept -> toProto(record, kept))
                    .orElseGet(() -> uk.concord.proto.record.v1.Assignment.newBuilder()
                            .setRecordId(record.toString())
                            .build());
            return GetAssignmentResponse.newBuilder().setAssignment(assignment).build();
        });
    }

    @Override
    public void assignRecord(AssignRecordRequest asked, StreamObserver<AssignRecordResponse> out) {
        Replies.one(out, () -> {
            Asked.requestId(asked.getRequestId());
            var record = new RecordId(Asked.uuid("record_id", asked.getRecordId()));
            var post = asked.getPost().isBlank() ? "" : post("post", asked.getPost());
            var kept = assignments.assign(Caller.current(), new PartnershipId(asked.getPartnershipId()), record, post);
            return AssignRecordResponse.newBuilder()
                    .setAssignment(toProto(record, kept))
                    .build();
        });
    }

    @Override
    public void listAssignedPosts(ListAssignedPostsRequest asked, StreamObserver<ListAssignedPostsResponse> out) {
        Replies.one(out, () -> {
            var posts = ListAssignedPostsResponse.newBuilder();
            assignments
                    .counted(new PartnershipId(asked.getPartnershipId()))
                    .forEach((post, records) -> posts.addPosts(
                            AssignedPost.newBuilder().setPost(post).setRecords(records)));
            return posts.build();
        });
    }

    @Override
    public void handOver(HandOverRequest asked, StreamObserver<HandOverResponse> out) {
        Replies.one(out, () -> {
            Asked.requestId(asked.getRequestId());
            var from = post("from_post", asked.getFromPost());
            var to = post("to_post", asked.getToPost());
            if (from.equals(to)) {
                throw new BadInput("to_post", "SAME_POST", "Choose another post than the one that gives it away.");
            }
            return HandOverResponse.newBuilder()
                    .setRecords(assignments.handOver(
                            Caller.current(), new PartnershipId(asked.getPartnershipId()), from, to))
                    .build();
        });
    }

    private static String post(String field, String text) {
        var violations = new ArrayList<Violation>(Texts.violations(field, text));
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_POST) {
            violations.add(new Violation(field, "NO_POST", "Name a post in 200 characters or fewer."));
        }
        if (!violations.isEmpty()) {
            throw new BadInput(violations);
        }
        return text.strip();
    }

    private static uk.concord.proto.record.v1.Assignment toProto(RecordId record, Assignment kept) {
        return uk.concord.proto.record.v1.Assignment.newBuilder()
                .setRecordId(record.toString())
                .setPost(kept.post())
                .setAssignedBy(kept.assignedBy())
                .setAssignedAtMicros(Micros.of(kept.at()))
                .build();
    }
}
