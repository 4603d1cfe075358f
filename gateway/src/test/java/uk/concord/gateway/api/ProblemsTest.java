package uk.concord.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;

/** Whoever finds it, every failure of the API has one form (RFC 9457). */
final class ProblemsTest {
    private static final RunningGateway GATEWAY =
            RunningGateway.start(Map.of("concord.limits.requests-per-minute", 40));

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    private static HttpRequest.Builder request(String path) {
        return GATEWAY.request("/api/v1/" + path).header("Authorization", "Bearer " + GATEWAY.realm.token(300));
    }

    private static void isProblem(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/api/problems#" + reason + "\"", "\"reason\":\"" + reason + "\"")
                .contains("\"status\":" + status, "\"title\":\"", "\"detail\":\"", "\"traceId\":\"", "\"errors\":[");
    }

    private static HttpRequest.BodyPublisher of(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    @Test
    void what_the_framework_finds_by_itself_is_a_problem_too() {
        isProblem(GATEWAY.send(GATEWAY.request("/api/v1/records")), 401, "SIGN_IN_NEEDED");
        isProblem(GATEWAY.send(request("records?partnership=mdw-kmicb")), 403, "NOT_ENTITLED");
        isProblem(GATEWAY.send(request("no-such-thing")), 404, "NOT_FOUND");
        var wrongMethod = GATEWAY.send(request("records").method("DELETE", HttpRequest.BodyPublishers.noBody()));
        isProblem(wrongMethod, 405, "METHOD_NOT_ALLOWED");
        assertThat(wrongMethod.headers().firstValue("Allow").orElse("")).contains("GET");
        isProblem(GATEWAY.send(request("records").setHeader("Accept", "image/png")), 406, "NOT_ACCEPTABLE");
        isProblem(
                GATEWAY.send(request("drafts")
                        .header("Content-Type", "application/json")
                        .POST(of("\"" + "a".repeat(2_000_000) + "\""))),
                413,
                "TOO_LARGE");
        isProblem(
                GATEWAY.send(request("drafts")
                        .header("Content-Type", "application/xml")
                        .POST(of("<draft/>"))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        isProblem(GATEWAY.send(request("work")), 503, "UNAVAILABLE");
    }

    @Test
    void whoever_asks_too_often_is_told_how_long_to_wait() {
        HttpResponse<String> answer;
        do {
            answer = GATEWAY.send(GATEWAY.request("/api/v1/openapi.json"));
        } while (answer.statusCode() == 200);
        isProblem(answer, 429, "TOO_MANY_REQUESTS");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void the_place_of_what_is_wrong_is_pointed_to() {
        var sent = request("drafts")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k")
                .POST(of("{\"terms\":{\"lines\":[{},{\"contributions\":[{\"fund\":\"POCKET\"}]}]}}"));
        assertThat(GATEWAY.send(sent).body())
                .contains("\"pointer\":\"#/terms/lines/1/contributions/0/fund\"", "\"reason\":\"UNKNOWN_WORD\"");
    }
}
