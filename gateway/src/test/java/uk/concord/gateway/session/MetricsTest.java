package uk.concord.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;

final class MetricsTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void the_port_that_people_use_shows_no_metrics() {
        for (var path : new String[] {"/prometheus", "/metrics", "/beans", "/env", "/loggers"}) {
            var answer = GATEWAY.send(GATEWAY.request(path));
            assertThat(answer.statusCode()).as(path).isIn(303, 404);
            assertThat(answer.body()).as(path).doesNotContain("jvm_", "concord_");
        }
    }

    @Test
    void the_port_of_operators_shows_metrics_and_no_page() {
        var metrics = GATEWAY.metrics();
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains(
                        "concord_sessions",
                        "concord_live_pages",
                        "hikaricp_connections_active",
                        "jvm_memory_used_bytes");
        var page = GATEWAY.send(java.net.http.HttpRequest.newBuilder(
                java.net.URI.create("http://localhost:" + GATEWAY.setting("endpoints.all.port") + "/health")));
        assertThat(page.statusCode()).isIn(303, 404);
        assertThat(page.body()).doesNotContain("checks");
    }

    @Test
    void requests_are_counted_by_route_and_never_by_what_they_name() {
        var session = GATEWAY.signIn(300);
        var record = UUID.randomUUID();
        for (var path : new String[] {
            "/records/kcc-kmicb/" + record,
            "/api/v1/records/" + record,
            "/no-such-page/" + record,
            "/health/live?who=kent.commissioner"
        }) {
            GATEWAY.send(GATEWAY.request(path).header("Cookie", GATEWAY.cookie(session)));
            GATEWAY.send(GATEWAY.request(path));
        }
        assertThat(GATEWAY.metrics().body())
                .contains("http_server_requests_seconds_count")
                .contains("uri=\"/health/live\"")
                .doesNotContain(record.toString(), "kent.commissioner", "no-such-page");
    }
}
