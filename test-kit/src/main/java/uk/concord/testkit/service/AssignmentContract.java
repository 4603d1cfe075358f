package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.AssignRecordRequest;
import uk.concord.proto.record.v1.AssignedPost;
import uk.concord.proto.record.v1.Assignment;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.GetAssignmentRequest;
import uk.concord.proto.record.v1.HandOverRequest;
import uk.concord.proto.record.v1.ListAssignedPostsRequest;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.WorkItem;

/** Assignments in every agency: a record's work is some post's, and passes to another when people leave or are away. */
public abstract class AssignmentContract extends NegotiationUnderTest {
    protected AssignmentContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void work_says_which_post_sees_to_it_from_the_first_draft_on() {
        var draft = submitted(terms("Whose is this?", 6_000), words());
        assertThat(workOn(draft).getAssignedPost()).isEmpty();
        assertThat(assignmentOf(draft).getAssignedBy()).isEmpty();

        var assigned = assign(draft.getRecordId(), "Commissioner of therapies");
        assertThat(assigned.getAssignedBy()).isEqualTo(commissioner(own).post());
        assertThat(assigned.getAssignedAtMicros()).isPositive();
        assertThat(workOn(draft).getAssignedPost()).isEqualTo("Commissioner of therapies");
        assertThat(assignmentOf(draft)).isEqualTo(assigned);

        assign(draft.getRecordId(), "");
        assertThat(workOn(draft).getAssignedPost()).isEmpty();
    }

    @Test
    void everything_of_a_post_is_handed_over_at_once_and_only_that() {
        var first = submitted(terms("First of two", 6_000), words());
        var second = submitted(terms("Second of two", 6_000), words());
        var another = submitted(terms("Somebody else’s", 6_000), words());
        assign(first.getRecordId(), "Leaver");
        assign(second.getRecordId(), "Leaver");
        assign(another.getRecordId(), "Stayer");
        assertThat(assignedPosts()).contains(post("Leaver", 2), post("Stayer", 1));

        assertThat(handOver("Leaver", "Successor")).isEqualTo(2);
        assertThat(handOver("Leaver", "Successor")).isZero();
        assertThat(assignedPosts()).contains(post("Successor", 2), post("Stayer", 1));
        assertThat(workOn(second).getAssignedPost()).isEqualTo("Successor");
        assertThat(workOn(another).getAssignedPost()).isEqualTo("Stayer");
    }

    @Test
    void an_unknown_record_a_childs_number_and_the_same_post_twice_are_refused() {
        assertThat(Failed.by(() -> assign(UUID.randomUUID().toString(), "Commissioner"))
                        .status())
                .isEqualTo(Code.NOT_FOUND);
        var draft = submitted(terms("Not with a number", 6_000), words());
        assertThat(Failed.by(() -> assign(draft.getRecordId(), "Child 999 000 0018"))
                        .fields())
                .contains("post");
        assertThat(Failed.by(() -> handOver("Leaver", " Leaver ")).reason()).isEqualTo("SAME_POST");
        assertThat(Failed.by(() -> handOver(" ", "Successor")).fields()).contains("from_post");
    }

    private Assignment assign(String record, String post) {
        return calls(own, commissioner(own))
                .assignments()
                .assignRecord(AssignRecordRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRequestId(newRequest())
                        .setRecordId(record)
                        .setPost(post)
                        .build())
                .getAssignment();
    }

    private Assignment assignmentOf(Draft draft) {
        return calls(own, approver(own))
                .assignments()
                .getAssignment(GetAssignmentRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(draft.getRecordId())
                        .build())
                .getAssignment();
    }

    private int handOver(String from, String to) {
        return calls(own, commissioner(own))
                .assignments()
                .handOver(HandOverRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRequestId(newRequest())
                        .setFromPost(from)
                        .setToPost(to)
                        .build())
                .getRecords();
    }

    private Stream<AssignedPost> assignedPosts() {
        return calls(own, commissioner(own))
                .assignments()
                .listAssignedPosts(ListAssignedPostsRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .build())
                .getPostsList()
                .stream();
    }

    private static AssignedPost post(String name, int records) {
        return AssignedPost.newBuilder().setPost(name).setRecords(records).build();
    }

    private WorkItem workOn(Draft draft) {
        return calls(own, commissioner(own))
                .records()
                .listWork(ListWorkRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setPageSize(100)
                        .build())
                .getWaitingForUsList()
                .stream()
                .filter(item -> item.getDraftId().equals(draft.getDraftId()))
                .findFirst()
                .orElseThrow();
    }
}
