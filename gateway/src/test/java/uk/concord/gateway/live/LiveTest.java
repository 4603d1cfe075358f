package uk.concord.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.concord.gateway.Examples;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.agencies.InProcessAgencies;
import uk.concord.gateway.session.Credential;
import uk.concord.gateway.session.Sessions;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.link.v1.ListLinksRequest;
import uk.concord.proto.link.v1.ListLinksResponse;
import uk.concord.proto.record.v1.AwaitChangesRequest;
import uk.concord.proto.record.v1.AwaitChangesResponse;
import uk.concord.proto.record.v1.ChangeServiceGrpc;
import uk.concord.proto.record.v1.ListPartnershipsRequest;
import uk.concord.proto.record.v1.ListPartnershipsResponse;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.RecordServiceGrpc;

@Timeout(60)
final class LiveTest {
    private static final String RECORD = "00000000-0000-4000-8000-000000000007";
    private static final RunningGateway GATEWAY = RunningGateway.start();
    private static final List<AwaitChangesResponse> CHANGES = new CopyOnWriteArrayList<>();
    private static final AtomicInteger AWAY = new AtomicInteger();

    @BeforeAll
    static void kent_serves() {
        GATEWAY.bean(InProcessAgencies.class).serve("kcc", new Records(), new Links(), new Changes());
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    private static final class Records extends RecordServiceGrpc.RecordServiceImplBase {
        @Override
        public void listPartnerships(ListPartnershipsRequest request, StreamObserver<ListPartnershipsResponse> out) {
            out.onNext(ListPartnershipsResponse.newBuilder()
                    .addPartnerships(Examples.SIDES.partnership())
                    .build());
            out.onCompleted();
        }

        @Override
        public void listWork(ListWorkRequest request, StreamObserver<ListWorkResponse> out) {
            out.onNext(ListWorkResponse.getDefaultInstance());
            out.onCompleted();
        }
    }

    private static final class Links extends LinkServiceGrpc.LinkServiceImplBase {
        @Override
        public void listLinks(ListLinksRequest request, StreamObserver<ListLinksResponse> out) {
            out.onNext(ListLinksResponse.getDefaultInstance());
            out.onCompleted();
        }
    }

    /** Says what the tests have put there, to each stream once; away for as many calls as a test wants. */
    private static final class Changes extends ChangeServiceGrpc.ChangeServiceImplBase {
        private static final String LIFE = "life.";

        @Override
        public void awaitChanges(AwaitChangesRequest request, StreamObserver<AwaitChangesResponse> out) {
            if (AWAY.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
                out.onError(Status.UNAVAILABLE.asRuntimeException());
                return;
            }
            out.onNext(request.getAfter().isEmpty() ? at(CHANGES.size()).build() : next(request.getAfter()));
            out.onCompleted();
        }

        private static AwaitChangesResponse next(String after) {
            int number = Integer.parseInt(after.substring(LIFE.length()));
            if (number < CHANGES.size()) {
                return CHANGES.get(number).toBuilder()
                        .setAfter(LIFE + (number + 1))
                        .build();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            return at(number).build();
        }

        private static AwaitChangesResponse.Builder at(int number) {
            return AwaitChangesResponse.newBuilder().setAfter(LIFE + number);
        }
    }

    /** One open page: its events as they come. */
    private static final class OpenPage implements AutoCloseable {
        private final InputStream stream;
        private final Scanner lines;

        OpenPage(String session) throws IOException, InterruptedException {
            HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                    .send(
                            GATEWAY.request("/live/kcc-kmicb")
                                    .setHeader("Accept", "text/event-stream")
                                    .header("Cookie", GATEWAY.cookie(session))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            stream = answer.body();
            lines = new Scanner(stream, StandardCharsets.UTF_8);
        }

        /** The lines up to and with one that begins so. */
        List<String> until(String beginning) {
            var read = new ArrayList<String>();
            while (lines.hasNextLine()) {
                read.add(lines.nextLine());
                if (read.getLast().startsWith(beginning)) {
                    return read;
                }
            }
            throw new AssertionError("the stream ended after " + read);
        }

        boolean ends() {
            while (lines.hasNextLine()) {
                lines.nextLine();
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    @Test
    void a_page_hears_of_a_change_and_from_which_moment_to_go_on() throws Exception {
        try (var page = new OpenPage(GATEWAY.signIn(300))) {
            page.until("event: beat");
            CHANGES.add(AwaitChangesResponse.newBuilder()
                    .addRecordIds(RECORD)
                    .setReceipts(true)
                    .build());
            var change = page.until("data: {\"records\"");
            assertThat(change).contains("id: life." + CHANGES.size(), "event: change");
            assertThat(change.getLast())
                    .isEqualTo("data: {\"records\":[\"" + RECORD
                            + "\"],\"everything\":false,\"receipts\":true,\"drafts\":false}");
        }
    }

    @Test
    void a_service_that_is_away_is_asked_again() throws Exception {
        try (var page = new OpenPage(GATEWAY.signIn(300))) {
            page.until("event: beat");
            AWAY.set(2);
            CHANGES.add(AwaitChangesResponse.newBuilder().setEverything(true).build());
            assertThat(page.until("data: {\"records\"").getLast()).contains("\"everything\":true");
        }
    }

    @Test
    void signing_out_ends_it_at_once_and_for_good() throws Exception {
        var session = GATEWAY.signIn(300);
        try (var page = new OpenPage(session)) {
            page.until("event: hello");
            GATEWAY.bean(Sessions.class).end(credential(session));
            page.until("event: end");
            assertThat(page.ends()).isTrue();
        }
    }

    @Test
    void the_oldest_of_too_many_gives_way() throws Exception {
        var session = GATEWAY.signIn(300);
        var pages = new ArrayList<OpenPage>();
        for (int number = 0; number <= LiveStreams.MOST_OF_A_SESSION; number++) {
            pages.add(new OpenPage(session));
            pages.getLast().until("event: hello");
        }
        pages.getFirst().until("event: end");
        assertThat(GATEWAY.bean(LiveStreams.class).count(credential(session).fingerprint()))
                .isEqualTo(LiveStreams.MOST_OF_A_SESSION);
        for (var page : pages) {
            page.close();
        }
    }

    @Test
    void whoever_is_not_signed_in_or_has_no_part_hears_nothing() {
        assertThat(GATEWAY.send(GATEWAY.request("/live/kcc-kmicb").setHeader("Accept", "text/event-stream"))
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(GATEWAY.send(GATEWAY.request("/live/mdw-kmicb")
                                .setHeader("Accept", "text/event-stream")
                                .header("Cookie", GATEWAY.cookie(GATEWAY.signIn(300))))
                        .statusCode())
                .isEqualTo(403);
    }

    private static Credential.InSession credential(String session) {
        return GATEWAY.bean(Sessions.class).find(session).orElseThrow().credential();
    }
}
