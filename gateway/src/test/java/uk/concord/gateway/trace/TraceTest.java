package uk.concord.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.agencies.InProcessAgencies;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.RecordServiceGrpc;

final class TraceTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();
    private static final AtomicReference<String> CARRIED = new AtomicReference<>("");

    @BeforeAll
    static void kent_serves() {
        GATEWAY.bean(InProcessAgencies.class).serve("kcc", new RecordServiceGrpc.RecordServiceImplBase() {
            @Override
            public void listRecords(ListRecordsRequest request, StreamObserver<ListRecordsResponse> out) {
                var key = Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER);
                CARRIED.set(
                        Objects.requireNonNullElse(InProcessAgencies.SENT.get().get(key), ""));
                out.onNext(ListRecordsResponse.getDefaultInstance());
                out.onCompleted();
            }
        });
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void what_a_request_asks_of_an_agency_is_part_of_its_trace() {
        var answer = get("/api/v1/records?partnership=kcc-kmicb");
        assertThat(answer.statusCode()).isEqualTo(200);
        var trace = trace(answer);
        assertThat(CARRIED.get()).startsWith("00-" + trace + "-").endsWith("-01");
        var spans = spans(trace, 2);
        var asked = spans.stream()
                .filter(span -> span.getKind() == SpanKind.CLIENT)
                .findFirst()
                .orElseThrow();
        var served = spans.stream()
                .filter(span -> span.getKind() == SpanKind.SERVER)
                .findFirst()
                .orElseThrow();
        assertThat(asked.getName()).isEqualTo("concord.record.v1.RecordService/ListRecords");
        assertThat(asked.getParentSpanId()).isEqualTo(served.getSpanId());
        assertThat(served.getName()).isEqualTo("GET /api/v1/records");
    }

    @Test
    void spans_name_routes_and_nothing_that_was_asked() {
        var record = UUID.randomUUID();
        for (var path : new String[] {
            "/records/kcc-kmicb/" + record + "?q=Jo+Bloggs",
            "/api/v1/records/" + record + "?partnership=kcc-kmicb",
            "/Jo-Bloggs/" + record
        }) {
            var spans = spans(trace(get(path)), 1);
            assertThat(spans.toString())
                    .as(path)
                    .doesNotContain(record.toString(), "Bloggs", "127.0.0.1", "kcc.commissioner");
        }
    }

    @Test
    void a_trace_that_a_browser_claims_is_not_gone_on_with_and_assets_leave_none() {
        var claimed = "0af7651916cd43dd8448eb211c80319c";
        var answer = GATEWAY.send(
                GATEWAY.request("/signed-out").header("traceparent", "00-" + claimed + "-b7ad6b7169203331-01"));
        assertThat(trace(answer)).isNotEqualTo(claimed);
        var health = GATEWAY.send(GATEWAY.request("/health/live"));
        assertThat(trace(health)).matches("[0-9a-f]{32}");
        assertThat(GATEWAY.bean(SeenSpans.class).of(trace(health))).isEmpty();
    }

    private static HttpResponse<String> get(String path) {
        var session = GATEWAY.signIn(300);
        return GATEWAY.send(GATEWAY.request(path).header("Cookie", GATEWAY.cookie(session)));
    }

    private static String trace(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Trace-Id").orElseThrow();
    }

    /** The answer may be here before the span has ended. */
    private static List<SpanData> spans(String trace, int least) {
        var seen = GATEWAY.bean(SeenSpans.class);
        for (long begun = System.nanoTime(); System.nanoTime() - begun < 5_000_000_000L; Thread.onSpinWait()) {
            if (seen.of(trace).size() >= least) {
                break;
            }
        }
        assertThat(seen.of(trace)).hasSizeGreaterThanOrEqualTo(least);
        return seen.of(trace);
    }
}
