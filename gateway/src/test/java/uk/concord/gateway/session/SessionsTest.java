package uk.concord.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.SettableTime;

final class SessionsTest {
    private RunningGateway gateway = RunningGateway.start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    private Sessions sessions() {
        return gateway.bean(Sessions.class);
    }

    private Session found(String cookie) {
        return sessions().find(cookie).orElseThrow();
    }

    @Test
    void a_session_survives_a_restart_of_the_gateway() {
        var cookie = gateway.signIn(300);
        gateway = gateway.restarted();
        assertThat(found(cookie).user().agency()).isEqualTo("kcc");
        assertThat(found(cookie).user().isCommissioner()).isTrue();
    }

    @Test
    void the_database_holds_neither_the_cookie_nor_anything_readable() {
        var cookie = gateway.signIn(300);
        var id = SessionId.parse(cookie).orElseThrow();
        var row = sessions().load(id.hash()).orElseThrow().row();
        assertThat(row.idHash()).isEqualTo(id.hash());
        assertThat(new String(row.content(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Kent")
                .doesNotContain("eyJ")
                .doesNotContain(cookie);
    }

    @Test
    void a_row_copied_to_another_session_does_not_open() {
        var mine = SessionId.parse(gateway.signIn(300)).orElseThrow();
        var other = SessionId.parse(gateway.signIn(300)).orElseThrow();
        var stolen = sessions().load(other.hash()).orElseThrow().row().content();
        var cipher = gateway.bean(ContentCipher.class);
        assertThat(cipher.open(stolen, other.hash())).isPresent();
        assertThat(cipher.open(stolen, mine.hash())).isEmpty();
        stolen[stolen.length - 1] ^= 1;
        assertThat(cipher.open(stolen, other.hash())).isEmpty();
    }

    @Test
    void garbage_in_the_cookie_is_no_session() {
        assertThat(sessions().find("")).isEmpty();
        assertThat(sessions().find("%%%")).isEmpty();
        assertThat(sessions().find("a".repeat(5_000))).isEmpty();
        assertThat(sessions().find(SessionId.random().text())).isEmpty();
    }

    @Test
    void an_idle_session_ends() {
        var cookie = gateway.signIn(300);
        gateway.bean(SettableTime.class).advance(Duration.ofMinutes(31));
        assertThat(sessions().find(cookie)).isEmpty();
        assertThat(sessions().sweep()).isEqualTo(1);
    }

    @Test
    void a_session_in_use_ends_at_its_longest_all_the_same() {
        var cookie = gateway.signIn(300);
        for (int quarter = 0; quarter < 40; quarter++) {
            assertThat(sessions().find(cookie)).isPresent();
            gateway.bean(SettableTime.class).advance(Duration.ofMinutes(15));
        }
        assertThat(sessions().find(cookie)).isEmpty();
    }

    @Test
    void keycloak_can_end_our_sessions() {
        var cookie = gateway.signIn(300);
        assertThat(sessions().endByKeycloakSession("another")).isZero();
        assertThat(sessions().endByKeycloakSession("keycloak-session")).isEqualTo(1);
        assertThat(sessions().find(cookie)).isEmpty();
    }

    @Test
    void tokens_are_refreshed_before_they_end_and_by_one_request_only() throws Exception {
        var credential = found(gateway.signIn(30)).credential();
        var tokens = gateway.bean(AccessTokens.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> ask = () -> tokens.current(credential);
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(number -> ask).toList())) {
                assertThat(answer.get()).isNotEmpty();
            }
        }
        assertThat(gateway.realm.refreshes()).isEqualTo(1);
        assertThat(tokens.current(credential)).isEqualTo(tokens.current(credential));
    }

    @Test
    void a_session_that_keycloak_ended_is_over_at_the_next_refresh() {
        var cookie = gateway.signIn(30);
        var credential = found(cookie).credential();
        gateway.realm.endSessions();
        assertThatThrownBy(() -> gateway.bean(AccessTokens.class).current(credential))
                .isInstanceOf(SignInNeeded.class);
        assertThat(sessions().find(cookie)).isEmpty();
    }

    @Test
    void while_keycloak_is_away_a_token_that_is_still_good_is_used() {
        var credential = found(gateway.signIn(30)).credential();
        gateway.realm.away(true);
        assertThat(gateway.bean(AccessTokens.class).current(credential)).isNotEmpty();
        gateway.realm.away(false);
        gateway.bean(AccessTokens.class).current(credential);
        assertThat(gateway.realm.refreshes()).isEqualTo(1);
    }
}
