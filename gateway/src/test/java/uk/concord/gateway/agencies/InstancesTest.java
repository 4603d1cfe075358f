package uk.concord.gateway.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.link.v1.RetryLinkRequest;

/** Two instances of one service, each a real server on a port. */
final class InstancesTest {
    private static final String KENT = "kcc-kmicb";
    private static final String MEDWAY = "mdw-kmicb";

    private final TestInstance first = new TestInstance();
    private final TestInstance second = new TestInstance();
    private final Instances instances = new Instances(List.of(first.channel, second.channel));

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    private void ask(String partnership, String id) {
        var asked = LinkServiceGrpc.newBlockingStub(instances)
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .retryLink(RetryLinkRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRequestId(id)
                        .build());
        assertThat(asked).isNotNull();
    }

    private String refused(String partnership, String id) {
        var failed = catchThrowableOfType(StatusRuntimeException.class, () -> ask(partnership, id));
        return Failures.of(failed).code();
    }

    @Test
    void the_one_that_stands_by_sends_the_same_request_to_the_one_that_signs_which_is_remembered() {
        first.standsByFor.add(KENT);
        ask(KENT, "a");
        ask(KENT, "b");
        assertThat(first.asked).containsExactly("a");
        assertThat(second.asked).containsExactly("a", "b");
    }

    @Test
    void when_another_takes_over_the_calls_follow() {
        second.standsByFor.add(KENT);
        ask(KENT, "a");
        second.standsByFor.clear();
        first.standsByFor.add(KENT);
        ask(KENT, "b");
        ask(KENT, "c");
        assertThat(first.asked).containsExactly("a", "b");
        assertThat(second.asked).containsExactly("b", "c");
    }

    @Test
    void each_partnership_has_its_own_signer() {
        first.standsByFor.add(MEDWAY);
        second.standsByFor.add(KENT);
        ask(KENT, "a");
        ask(MEDWAY, "b");
        ask(KENT, "c");
        ask(MEDWAY, "d");
        assertThat(first.asked).containsExactly("a", "b", "c");
        assertThat(second.asked).containsExactly("b", "d");
    }

    @Test
    void when_nobody_signs_each_is_asked_once_and_the_answer_says_why() {
        first.standsByFor.add(KENT);
        second.standsByFor.add(KENT);
        assertThat(refused(KENT, "a")).isEqualTo("SIGNED_ELSEWHERE");
        assertThat(first.asked).containsExactly("a");
        assertThat(second.asked).containsExactly("a");
    }

    @Test
    void one_that_is_still_opening_its_book_is_passed_over() {
        first.isKeptFromWorkBy("NOT_READY");
        ask(KENT, "a");
        assertThat(second.asked).containsExactly("a");
    }

    @Test
    void one_that_is_gone_is_passed_over() {
        ask(KENT, "a");
        first.dies();
        ask(KENT, "b");
        assertThat(second.asked).containsExactly("b");
    }

    @Test
    void what_was_asked_of_one_that_dies_at_it_is_asked_again_with_the_same_id() {
        first.diesAtWork();
        ask(KENT, "a");
        assertThat(first.asked).containsExactly("a");
        assertThat(second.asked).containsExactly("a");
    }

    @Test
    void when_all_are_gone_that_is_said_at_once() {
        first.dies();
        second.dies();
        assertThat(refused(KENT, "a")).isEqualTo("UNAVAILABLE");
    }

    @Test
    void what_keeps_both_from_it_is_not_asked_of_the_other() {
        first.isKeptFromWorkBy("DATABASE_AWAY");
        assertThat(refused(KENT, "a")).isEqualTo("DATABASE_AWAY");
        assertThat(second.asked).isEmpty();
    }
}
