package uk.concord.gateway.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.SettableTime;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ApproversTest {
    private final RunningGateway gateway = RunningGateway.start();
    private final Approvers approvers = gateway.bean(Approvers.class);

    @AfterEach
    void stop() {
        gateway.close();
    }

    /** The first answer may come later than a page waits; then the next page has it. */
    private void learnt() {
        while (approvers.posts("kcc").isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private void fiveMinutesPass() {
        gateway.bean(SettableTime.class).advance(Duration.ofMinutes(5).plusSeconds(1));
    }

    @Test
    void only_those_who_hold_the_role_and_have_not_left_are_named() {
        learnt();
        assertThat(approvers.at("kcc"))
                .extracting(person -> person.name() + ", " + person.post())
                .containsExactly("Kim Approver, Director");
        assertThat(approvers.posts("kcc")).isEqualTo("Director");
    }

    @Test
    void the_directory_is_asked_once_in_five_minutes() {
        learnt();
        int asked = gateway.realm.directoryAsked();
        approvers.at("kcc");
        assertThat(gateway.realm.directoryAsked()).isEqualTo(asked);
        // A question still under way from before may be answered with a later time; it holds for five minutes, no
        // longer.
        while (gateway.realm.directoryAsked() == asked) {
            fiveMinutesPass();
            approvers.at("kcc");
        }
    }

    @Test
    void while_the_directory_is_away_the_names_of_last_time_serve() {
        learnt();
        gateway.realm.away(true);
        fiveMinutesPass();
        assertThat(approvers.posts("kcc")).isEqualTo("Director");
        assertThat(approvers.posts("kcc")).isEqualTo("Director");
    }

    @Test
    void a_directory_that_was_never_there_or_an_agency_nobody_knows_has_no_names() {
        gateway.realm.away(true);
        assertThat(approvers.at("kcc")).isEmpty();
        assertThat(approvers.at("nowhere")).isEmpty();
    }
}
