package uk.concord.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.session.SessionCookie;
import uk.concord.gateway.session.Sessions;

final class GuardsTest {
    private static final RunningGateway GATEWAY =
            RunningGateway.start(Map.of("concord.limits.requests-per-minute", 60));

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    private static HttpResponse<String> signOut(String session, String form, String... headers) {
        return post("/logout", session, HttpRequest.BodyPublishers.ofString(form), headers);
    }

    private static HttpResponse<String> post(
            String path, String session, HttpRequest.BodyPublisher form, String... headers) {
        var request = GATEWAY.request(path)
                .timeout(Duration.ofSeconds(20))
                .header("Cookie", GATEWAY.cookie(session))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form);
        return GATEWAY.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static boolean alive(String session) {
        return GATEWAY.bean(Sessions.class).find(session).isPresent();
    }

    private static String token(String session) {
        return GATEWAY.bean(Sessions.class).find(session).orElseThrow().csrfToken();
    }

    @Test
    void a_form_without_its_sessions_token_changes_nothing() {
        var session = GATEWAY.signIn(300);
        var other = GATEWAY.signIn(300);
        assertThat(signOut(session, "").statusCode()).isEqualTo(403);
        assertThat(signOut(session, "_csrf=").statusCode()).isEqualTo(403);
        assertThat(signOut(session, "_csrf=" + token(other)).statusCode()).isEqualTo(403);
        assertThat(alive(session)).isTrue();
    }

    @Test
    void a_form_from_another_site_changes_nothing_even_with_the_token() {
        var session = GATEWAY.signIn(300);
        var form = "_csrf=" + token(session);
        assertThat(signOut(session, form, "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(signOut(session, form, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(signOut(session, form, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(signOut(session, form, "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(alive(session)).isTrue();
    }

    @Test
    void a_long_form_is_answered_at_once_with_its_token_at_the_end_or_without() {
        var session = GATEWAY.signIn(300);
        var much = "a=" + "b".repeat(500_000);
        for (var path : new String[] {"/drafts", "/drafts/kcc-kmicb/none/service", "/logout"}) {
            var wrong = HttpRequest.BodyPublishers.ofString(much + "&_csrf=wrong");
            assertThat(post(path, session, wrong).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(alive(session)).isTrue();
        assertThat(signOut(session, much + "&_csrf=" + token(session)).statusCode())
                .isEqualTo(303);
        assertThat(alive(session)).isFalse();
    }

    @Test
    void a_form_with_a_file_carries_the_token_in_a_part_of_its_own() {
        var session = GATEWAY.signIn(300);
        assertThat(upload(session, part("what", "check")).statusCode()).isEqualTo(403);
        assertThat(upload(session, part("_csrf", "wrong")).statusCode()).isEqualTo(403);
        // In a file, or as part of a name, it is no field.
        assertThat(upload(session, part("x_csrf", token(session))).statusCode()).isEqualTo(403);
        assertThat(upload(session, part("_csrf", token(session))).statusCode()).isNotEqualTo(403);
    }

    private static String part(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static HttpResponse<String> upload(String session, String parts) {
        return GATEWAY.send(GATEWAY.request("/import")
                .timeout(Duration.ofSeconds(20))
                .header("Cookie", GATEWAY.cookie(session))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(parts + "--edge--\r\n")));
    }

    @Test
    void a_form_that_is_too_large_is_refused_as_such_whether_or_not_it_says_how_large_it_is() {
        var session = GATEWAY.signIn(300);
        var form = "a=" + "b".repeat(1_500_000) + "&_csrf=" + token(session);
        assertThat(signOut(session, form).statusCode()).isEqualTo(413);
        var bytes = form.getBytes(StandardCharsets.UTF_8);
        var unannounced = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        assertThat(post("/logout", session, unannounced).statusCode()).isEqualTo(413);
        assertThat(alive(session)).isTrue();
    }

    @Test
    void signing_out_ends_the_session_and_goes_on_to_keycloak() {
        var session = GATEWAY.signIn(300);
        var answer = signOut(session, "a=b&_csrf=" + token(session), "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(address -> assertThat(address)
                .startsWith(GATEWAY.realm.issuer() + "/logout?")
                .contains("signed-out"));
        assertThat(alive(session)).isFalse();
    }

    @Test
    void every_answer_carries_the_headers_that_guard_it() {
        for (var path : new String[] {"/signed-out", "/no-such-page", "/health/live", "/api/v1/records"}) {
            var headers = GATEWAY.send(GATEWAY.request(path)).headers();
            assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var cookie = GATEWAY.bean(SessionCookie.class).carrying("x");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getSameSite())
                .hasValueSatisfying(site -> assertThat(site.name()).isEqualTo("Lax"));
        assertThat(cookie.getName()).isEqualTo("concord");
    }

    @Test
    void who_is_not_signed_in_is_sent_to_sign_in_and_a_program_is_told() {
        var page = GATEWAY.send(GATEWAY.request("/work"));
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).hasValue("/sign-in");
        var program = GATEWAY.send(GATEWAY.request("/api/v1/work"));
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void sign_in_asks_keycloak_with_pkce_state_and_nonce() {
        var answer = GATEWAY.send(GATEWAY.request("/sign-in"));
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(address -> assertThat(address)
                .startsWith(GATEWAY.realm.issuer() + "/auth?")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce="));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void while_keycloak_is_away_sign_in_says_so_and_then_works_again() {
        try (var gateway = RunningGateway.start()) {
            gateway.realm.away(true);
            var away = gateway.send(gateway.request("/sign-in"));
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("sign-in service cannot be reached");
            gateway.realm.away(false);
            gateway.bean(uk.concord.gateway.SettableTime.class).advance(java.time.Duration.ofSeconds(2));
            assertThat(gateway.send(gateway.request("/sign-in")).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void one_session_cannot_ask_without_end() {
        var session = GATEWAY.signIn(300);
        int status = 0;
        for (int request = 0; request < 130 && status != 429; request++) {
            status = GATEWAY.send(GATEWAY.request("/no-such-page").header("Cookie", GATEWAY.cookie(session)))
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }
}
