package uk.concord.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.MultipartForm;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.agencies.InProcessAgencies;
import uk.concord.gateway.session.Sessions;
import uk.concord.proto.entry.v1.DocumentFormat;
import uk.concord.proto.entry.v1.DocumentKind;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.link.v1.ListLinksRequest;
import uk.concord.proto.link.v1.ListLinksResponse;
import uk.concord.proto.record.v1.AttachDocumentRequest;
import uk.concord.proto.record.v1.AttachDocumentResponse;
import uk.concord.proto.record.v1.DocumentServiceGrpc;
import uk.concord.proto.record.v1.DocumentView;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.GetRecordResponse;
import uk.concord.proto.record.v1.ListPartnershipsRequest;
import uk.concord.proto.record.v1.ListPartnershipsResponse;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.ReadDocumentRequest;
import uk.concord.proto.record.v1.ReadDocumentResponse;
import uk.concord.proto.record.v1.RecordServiceGrpc;

/** Documents on pages and by the API: sent whole, read piece by piece, run nowhere. */
final class DocumentsTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();
    private static final AtomicReference<AttachDocumentRequest> ATTACHED = new AtomicReference<>();
    private static final byte[] CONTENT = content(2_500_000);
    private static final int PIECE = 1024 * 1024;
    private static final String HASH = "07".repeat(32);
    private static final DocumentView DOCUMENT = DocumentView.newBuilder()
            .setAgency("kcc")
            .setIndex(7)
            .setKind(DocumentKind.DOCUMENT_KIND_EXECUTED_DEED)
            .setDated("2026-01-05")
            .setFormat(DocumentFormat.DOCUMENT_FORMAT_PDF)
            .setSize(CONTENT.length)
            .setCommitment(Examples.hash(7))
            .setTitle("Deed <b>of</b> 2026")
            .setFileName("deed\"; x=\".pdf")
            .setHeld(true)
            .build();

    @BeforeAll
    static void kent_serves() {
        GATEWAY.bean(InProcessAgencies.class).serve("kcc", new Records(), new Documents(), new Links());
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    private static <A> void answer(A answer, StreamObserver<A> out) {
        out.onNext(answer);
        out.onCompleted();
    }

    private static final class Records extends RecordServiceGrpc.RecordServiceImplBase {
        @Override
        public void getRecord(GetRecordRequest request, StreamObserver<GetRecordResponse> out) {
            answer(
                    GetRecordResponse.newBuilder()
                            .setRecord(Examples.offered().toBuilder()
                                    .addDocuments(DOCUMENT)
                                    .setAttachable(true))
                            .build(),
                    out);
        }

        @Override
        public void listWork(ListWorkRequest request, StreamObserver<ListWorkResponse> out) {
            answer(ListWorkResponse.getDefaultInstance(), out);
        }

        @Override
        public void listPartnerships(ListPartnershipsRequest request, StreamObserver<ListPartnershipsResponse> out) {
            answer(
                    ListPartnershipsResponse.newBuilder()
                            .addPartnerships(Examples.PARTNERSHIP)
                            .build(),
                    out);
        }
    }

    private static final class Links extends LinkServiceGrpc.LinkServiceImplBase {
        @Override
        public void listLinks(ListLinksRequest request, StreamObserver<ListLinksResponse> out) {
            answer(ListLinksResponse.getDefaultInstance(), out);
        }
    }

    private static final class Documents extends DocumentServiceGrpc.DocumentServiceImplBase {
        @Override
        public void attachDocument(AttachDocumentRequest request, StreamObserver<AttachDocumentResponse> out) {
            ATTACHED.set(request);
            answer(AttachDocumentResponse.newBuilder().setDocument(DOCUMENT).build(), out);
        }

        @Override
        public void readDocument(ReadDocumentRequest request, StreamObserver<ReadDocumentResponse> out) {
            int from = request.getPiece() * PIECE;
            answer(
                    ReadDocumentResponse.newBuilder()
                            .setDocument(DOCUMENT)
                            .setPieces(3)
                            .setContent(ByteString.copyFrom(CONTENT, from, Math.min(PIECE, CONTENT.length - from)))
                            .build(),
                    out);
        }
    }

    @Test
    void the_largest_document_is_handed_in_by_the_api() {
        var content = content(10 * 1024 * 1024);
        var answer = send(
                "/api/v1/records/" + Examples.RECORD + "/documents",
                MultipartForm.empty()
                        .field("kind", "EXECUTED_DEED")
                        .field("dated", "2026-01-05")
                        .field("title", "Deed")
                        .file("file", "deed.pdf", content));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"kind\":\"EXECUTED_DEED\"", HASH);
        assertThat(ATTACHED.get().getContent().toByteArray()).isEqualTo(content);
        assertThat(ATTACHED.get().getFileName()).isEqualTo("deed.pdf");
        assertThat(ATTACHED.get().getKind()).isEqualTo(DocumentKind.DOCUMENT_KIND_EXECUTED_DEED);
    }

    @Test
    void what_is_too_large_is_refused_and_not_waited_for() {
        for (int mebibytes : new int[] {12, 40}) {
            var answer = send(
                    "/records/kcc-kmicb/" + Examples.RECORD + "/documents",
                    MultipartForm.empty()
                            .field("title", "Deed")
                            .file("file", "deed.pdf", content(mebibytes * 1024 * 1024)));
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void the_form_says_what_is_missing_and_takes_what_is_complete() {
        var path = "/records/kcc-kmicb/" + Examples.RECORD + "/documents";
        var wrong = send(
                path,
                MultipartForm.empty()
                        .field("requestId", "one")
                        .field("title", "")
                        .file("file", "deed.pdf", new byte[0]));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Say what the document is called", "Say what kind of document it is", "Choose another");
        var right = send(
                path,
                MultipartForm.empty()
                        .field("requestId", "two")
                        .field("title", "Minutes of March")
                        .field("kind", "minutes")
                        .field("dated-day", "5")
                        .field("dated-month", "3")
                        .field("dated-year", "2026")
                        .file("file", "minutes.txt", content(50)));
        assertThat(right.statusCode()).as(right.body()).isEqualTo(303);
        assertThat(ATTACHED.get().getDated()).isEqualTo("2026-03-05");
        assertThat(ATTACHED.get().getRequestId()).isEqualTo("two");
    }

    @Test
    void a_download_is_the_very_bytes_saved_and_never_run() {
        var session = GATEWAY.signIn(300);
        for (var path : new String[] {
            "/records/kcc-kmicb/" + Examples.RECORD + "/documents/" + HASH,
            "/api/v1/records/" + Examples.RECORD + "/documents/" + HASH + "/content"
        }) {
            var answer = GATEWAY.send(
                    GATEWAY.request(path).header("Cookie", GATEWAY.cookie(session)),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(CONTENT);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment;")
                    .doesNotContain("x=\".pdf");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .anyMatch(policy -> policy.startsWith("sandbox"));
        }
    }

    @Test
    void the_records_page_shows_its_documents() {
        var session = GATEWAY.signIn(300);
        var html = GATEWAY.send(GATEWAY.request("/records/kcc-kmicb/" + Examples.RECORD)
                        .header("Cookie", GATEWAY.cookie(session)))
                .body();
        assertThat(html)
                .contains("Executed deed of", "PDF, 3 MB", "being transferred to", "/documents/" + HASH)
                .doesNotContain("<b>of</b>");
    }

    private static HttpResponse<String> send(String path, MultipartForm form) {
        var session = GATEWAY.signIn(300);
        return GATEWAY.send(GATEWAY.request(path)
                .timeout(Duration.ofSeconds(30))
                .header("Cookie", GATEWAY.cookie(session))
                .header(
                        "X-CSRF-Token",
                        GATEWAY.bean(Sessions.class).find(session).orElseThrow().csrfToken())
                .header("Idempotency-Key", "key")
                .header("Content-Type", MultipartForm.TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes())));
    }

    private static byte[] content(int bytes) {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return content;
    }
}
