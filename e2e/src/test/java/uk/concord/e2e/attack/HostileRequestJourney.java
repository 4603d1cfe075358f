package uk.concord.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.e2e.api.Http;
import uk.concord.e2e.api.Realm;
import uk.concord.e2e.api.Reply;
import uk.concord.e2e.stack.RunningStack;

/** Requests that no browser and no decent script sends. */
class HostileRequestJourney {
    private static final int MEGABYTE = 1_048_576;

    private final RunningStack stack = RunningStack.ready();
    private final String token = new Realm(stack).token("kent.commissioner");

    @Test
    void paths_that_climb_out_of_the_static_files_find_nothing() {
        for (var root : List.of("/static/", "/webjars/", "/assets/", "/")) {
            for (var climb : List.of("../", "%2e%2e/", "..%2f", "%2e%2e%2f", "..%5c", "....//", "%252e%252e%252f")) {
                for (var file : List.of("application.yml", "logback.xml", "etc/passwd")) {
                    var reply = get(root + climb.repeat(6) + file);
                    assertThat(reply.status()).as(root + climb + file).isIn(303, 400, 401, 404);
                    assertPlain(reply);
                    assertThat(reply.text()).doesNotContain("datasources").doesNotContain("root:");
                }
            }
        }
    }

    @Test
    void an_over_long_address_and_over_long_headers_are_refused() {
        assertRefused(get("/records/" + "a".repeat(20_000)));
        assertRefused(get("/api/v1/records?query=" + "a".repeat(20_000)));
        assertRefused(
                Http.send(api("/records").header("X-Long", "a".repeat(50_000)).GET()));
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        var reply = post("application/json", "{\"partnership\":\"" + "a".repeat(2 * MEGABYTE) + "\"}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(413);
    }

    @Test
    void a_body_that_cannot_be_read_is_refused() {
        var nested = "{\"terms\":".repeat(20_000) + "1" + "}".repeat(20_000);
        for (var body :
                List.of("", "{", "[]", "null", "\"x\"", "{\"terms\":[]}", "{\"expectedVersion\":1e400}", nested)) {
            assertRefused(post("application/json", body));
        }
        assertRefused(post("text/plain", "{}"));
        assertRefused(post("application/xml", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>"));
    }

    @Test
    void ids_that_are_none_and_methods_that_nobody_offers_are_refused() {
        for (var id : List.of("1", "%00", "' OR 1=1 --".replace(" ", "%20").replace("'", "%27"), "%F0%9F%92%A9", "-")) {
            assertRefused(Http.send(api("/records/" + id).GET()));
            assertRefused(Http.send(api("/drafts/" + id).GET()));
        }
        for (var method : List.of("DELETE", "PATCH", "TRACE", "FOO")) {
            assertRefused(Http.send(api("/records").method(method, BodyPublishers.noBody())));
        }
        assertThat(stack.health()).isEqualTo(200);
    }

    private Reply get(String path) {
        return Http.send(
                HttpRequest.newBuilder(URI.create(stack.gateway() + path)).GET());
    }

    private Reply post(String type, String body) {
        return Http.send(api("/drafts")
                .header("Content-Type", type)
                .header("Idempotency-Key", "hostile")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(URI.create(stack.gateway() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isBetween(400, 499);
        assertPlain(reply);
    }

    /** Nothing of how the system is built is told. */
    private static void assertPlain(Reply reply) {
        assertThat(reply.text())
                .doesNotContain("Exception")
                .doesNotContain("io.micronaut")
                .doesNotContain("uk.concord")
                .doesNotContain("SELECT ");
    }
}
