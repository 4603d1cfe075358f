package uk.concord.gateway.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.agencies.InProcessAgencies;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.link.v1.ListLinksRequest;
import uk.concord.proto.link.v1.ListLinksResponse;
import uk.concord.proto.record.v1.ListPartnershipsRequest;
import uk.concord.proto.record.v1.ListPartnershipsResponse;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.RecordServiceGrpc;

final class ErrorPagesTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();

    @BeforeAll
    static void kent_serves() {
        GATEWAY.bean(InProcessAgencies.class).serve("kcc", new Records(), new Links());
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    /** Knows no record, and breaks over work. */
    private static final class Records extends RecordServiceGrpc.RecordServiceImplBase {
        @Override
        public void listPartnerships(ListPartnershipsRequest request, StreamObserver<ListPartnershipsResponse> out) {
            out.onNext(ListPartnershipsResponse.getDefaultInstance());
            out.onCompleted();
        }

        @Override
        public void listWork(ListWorkRequest request, StreamObserver<ListWorkResponse> out) {
            out.onError(StatusProto.toStatusRuntimeException(Status.newBuilder()
                    .setCode(Code.INTERNAL.value())
                    .setMessage("Something went wrong here.")
                    .addDetails(Any.pack(ErrorInfo.newBuilder()
                            .setReason("INTERNAL")
                            .setDomain("concord")
                            .putMetadata("incident", "00c0ffee00c0ffee")
                            .build()))
                    .build()));
        }
    }

    private static final class Links extends LinkServiceGrpc.LinkServiceImplBase {
        @Override
        public void listLinks(ListLinksRequest request, StreamObserver<ListLinksResponse> out) {
            out.onNext(ListLinksResponse.getDefaultInstance());
            out.onCompleted();
        }
    }

    private static HttpResponse<String> page(String path, String session) {
        return GATEWAY.send(
                GATEWAY.request(path).setHeader("Accept", "text/html").header("Cookie", GATEWAY.cookie(session)));
    }

    private static void isPage(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void a_browser_that_takes_nothing_but_pages_gets_pages() {
        var session = GATEWAY.signIn(300);
        isPage(page("/signed-out", session), 200);
        isPage(page("/link", session), 200);
        isPage(page("/no-such-page", session), 404);
        isPage(page("/books", session), 403);
        isPage(page("/records/mdw-kmicb/5f0c2b1e-0000-4000-8000-000000000001", session), 403);
        var nobody = page("/link", "");
        assertThat(nobody.statusCode()).isEqualTo(303);
        assertThat(nobody.headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(page("/sign-in", "").statusCode()).isEqualTo(302);
    }

    @Test
    void a_fault_in_a_service_shows_that_services_incident() {
        var session = GATEWAY.signIn(300);
        var answer = GATEWAY.send(GATEWAY.request("/api/v1/work").header("Cookie", GATEWAY.cookie(session)));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"incident\":\"00c0ffee00c0ffee\"", "\"traceId\"");
    }

    @Test
    void an_agency_that_is_away_is_a_page_that_says_so() {
        try (var gateway = RunningGateway.start()) {
            var session = gateway.signIn(300);
            var answer = gateway.send(gateway.request("/link")
                    .setHeader("Accept", "text/html")
                    .header("Cookie", gateway.cookie(session)));
            isPage(answer, 503);
            assertThat(answer.body()).contains("Try again");
        }
    }

    @Test
    void a_sign_in_that_keycloak_has_ended_meanwhile_is_asked_for_again() {
        try (var gateway = RunningGateway.start()) {
            var session = gateway.signIn(30);
            gateway.realm.endSessions();
            var answer = gateway.send(gateway.request("/link").header("Cookie", gateway.cookie(session)));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
        }
    }

    @Test
    void a_burst_right_after_the_start_is_answered_whole_with_one_token_exchange() throws Exception {
        try (var gateway = RunningGateway.start();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            gateway.bean(InProcessAgencies.class).serve("kcc", new Records(), new Links());
            var session = gateway.signIn(300);
            Callable<Integer> visit =
                    () -> gateway.send(gateway.request("/link").header("Cookie", gateway.cookie(session)))
                            .statusCode();
            var answers = threads.invokeAll(
                    IntStream.range(0, 300).mapToObj(number -> visit).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
            assertThat(gateway.realm.exchanges()).isEqualTo(1);
        }
    }
}
