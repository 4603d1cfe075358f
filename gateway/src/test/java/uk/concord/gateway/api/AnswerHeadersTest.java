package uk.concord.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.agencies.InProcessAgencies;
import uk.concord.proto.record.v1.DiscardDraftRequest;
import uk.concord.proto.record.v1.DiscardDraftResponse;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.DraftServiceGrpc;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetDraftResponse;
import uk.concord.proto.record.v1.ListDraftsRequest;
import uk.concord.proto.record.v1.ListDraftsResponse;
import uk.concord.proto.record.v1.SaveDraftRequest;
import uk.concord.proto.record.v1.SaveDraftResponse;

/** ETags, preconditions and pages, as a program meets them. */
final class AnswerHeadersTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();
    private static final String DRAFT = "drafts/" + Examples.DRAFT;
    private static final AtomicReference<Draft> KEPT = new AtomicReference<>(Draft.getDefaultInstance());

    @BeforeAll
    static void kent_serves() {
        GATEWAY.bean(InProcessAgencies.class).serve("kcc", new Drafts());
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @BeforeEach
    void a_draft_that_was_changed_six_times() {
        KEPT.set(Draft.newBuilder().setDraftId(Examples.DRAFT).setVersion(7).build());
    }

    private static final class Drafts extends DraftServiceGrpc.DraftServiceImplBase {
        @Override
        public void getDraft(GetDraftRequest request, StreamObserver<GetDraftResponse> out) {
            out.onNext(GetDraftResponse.newBuilder().setDraft(KEPT.get()).build());
            out.onCompleted();
        }

        @Override
        public void saveDraft(SaveDraftRequest request, StreamObserver<SaveDraftResponse> out) {
            if (request.getExpectedVersion() != KEPT.get().getVersion()) {
                out.onError(StatusProto.toStatusRuntimeException(Status.newBuilder()
                        .setCode(Code.ABORTED.getNumber())
                        .setMessage("Somebody else changed this draft.")
                        .addDetails(Any.pack(ErrorInfo.newBuilder()
                                .setReason("DRAFT_CHANGED")
                                .setDomain("concord")
                                .build()))
                        .build()));
                return;
            }
            var saved = KEPT.updateAndGet(draft ->
                    draft.toBuilder().setVersion(draft.getVersion() + 1).build());
            out.onNext(SaveDraftResponse.newBuilder().setDraft(saved).build());
            out.onCompleted();
        }

        @Override
        public void discardDraft(DiscardDraftRequest request, StreamObserver<DiscardDraftResponse> out) {
            out.onNext(DiscardDraftResponse.getDefaultInstance());
            out.onCompleted();
        }

        @Override
        public void listDrafts(ListDraftsRequest request, StreamObserver<ListDraftsResponse> out) {
            out.onNext(ListDraftsResponse.newBuilder()
                    .addDrafts(KEPT.get())
                    .setNextPageToken(request.getPageToken().isEmpty() ? "second" : "")
                    .build());
            out.onCompleted();
        }
    }

    private static HttpRequest.Builder request(String path) {
        return GATEWAY.request("/api/v1/" + path)
                .header("Authorization", "Bearer " + GATEWAY.realm.token(300))
                .header("Idempotency-Key", "k-1")
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> get(String path) {
        return GATEWAY.send(request(path));
    }

    private static HttpResponse<String> known(String path, String tags) {
        return GATEWAY.send(request(path).header("If-None-Match", tags));
    }

    private static HttpResponse<String> save(String ifMatch, String body) {
        var request = request(DRAFT).PUT(HttpRequest.BodyPublishers.ofString(body));
        return GATEWAY.send(ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch));
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void what_is_known_already_is_not_sent_again() {
        var first = get(DRAFT);
        assertThat(tag(first)).matches("\"7-[0-9a-f]{16}\"");
        var again = known(DRAFT, "\"other\", W/" + tag(first));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag(first));
        assertThat(known(DRAFT, "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void a_tag_is_of_the_content_and_not_of_the_version_alone() {
        var before = tag(get(DRAFT));
        KEPT.updateAndGet(draft -> draft.toBuilder().setEditedByCaller(true).build());
        assertThat(tag(get(DRAFT))).startsWith("\"7-").isNotEqualTo(before);
        assertThat(known(DRAFT, before).statusCode()).isEqualTo(200);
    }

    @Test
    void a_change_is_made_to_what_was_read_or_not_at_all() {
        var read = tag(get(DRAFT));
        assertThat(save(read, "{}").statusCode()).isEqualTo(200);
        var stale = save(read, "{}");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("\"reason\":\"DRAFT_CHANGED\"", "\"type\":\"/api/problems#DRAFT_CHANGED\"", "\"status\":412");
        assertThat(save("", "{\"expectedVersion\":7}").statusCode()).isEqualTo(409);
        assertThat(save("", "{\"expectedVersion\":8}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_change_needs_the_version_that_was_read_once_and_clearly() {
        var silent = save("", "{}");
        assertThat(silent.statusCode()).isEqualTo(428);
        assertThat(silent.body()).contains("\"reason\":\"VERSION_NEEDED\"", "\"header\":\"If-Match\"");
        assertThat(save("\"7-0123456789abcdef\"", "{\"expectedVersion\":6}").body())
                .contains("\"reason\":\"TWO_VERSIONS\"", "\"pointer\":\"#/expectedVersion\"");
        for (var tag :
                new String[] {"*", "7", "W/\"7-0123456789abcdef\"", "\"7-0123456789abcdef\", \"8-0123456789abcdef\""}) {
            assertThat(save(tag, "{}").body()).as(tag).contains("\"reason\":\"NOT_AN_ETAG\"");
        }
    }

    @Test
    void what_was_thrown_away_is_answered_with_nothing() {
        var gone = GATEWAY.send(
                request(DRAFT + "/discarding").POST(HttpRequest.BodyPublishers.ofString("{\"expectedVersion\":7}")));
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(gone.body()).isEmpty();
    }

    @Test
    void a_page_leads_to_the_next_by_its_token_and_by_its_link() {
        var first = get("drafts?pageSize=1&partnership=kcc-kmicb");
        var link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link)
                .matches("</api/v1/drafts\\?.*pageToken=second\\.[0-9a-f]{16}.*>; rel=\"next\"")
                .contains("pageSize=1", "partnership=kcc-kmicb");
        var next = get(link.substring("</api/v1/".length(), link.indexOf('>')));
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.headers().firstValue("Link")).isEmpty();
        assertThat(next.body()).doesNotContain("nextPageToken");
    }

    @Test
    void a_token_of_another_query_or_of_nobody_is_refused() {
        var link =
                get("drafts?partnership=kcc-kmicb").headers().firstValue("Link").orElseThrow();
        var token = link.replaceAll(".*pageToken=([^&>]*).*", "$1");
        assertThat(get("drafts?partnership=kcc-kmicb&pageSize=5&pageToken=" + token)
                        .statusCode())
                .isEqualTo(200);
        var other = get("drafts?pageToken=" + token);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("\"reason\":\"OTHER_QUERY\"", "\"parameter\":\"pageToken\"");
        assertThat(get("drafts?pageToken=second").body()).contains("\"reason\":\"UNKNOWN_PAGE\"");
    }

    @Test
    void a_page_has_one_row_to_a_hundred() {
        for (var size : new String[] {"0", "-1", "101", "2147483647"}) {
            assertThat(get("drafts?pageSize=" + size).body())
                    .as(size)
                    .contains("\"reason\":\"PAGE_TOO_LARGE\"", "\"parameter\":\"pageSize\"");
        }
        for (var size : new String[] {"many", "2147483648", "1.5"}) {
            var answer = get("drafts?pageSize=" + size);
            assertThat(answer.statusCode()).as(size).isEqualTo(400);
            assertThat(answer.body()).contains("\"reason\":\"BAD_REQUEST\"", "\"parameter\":\"pageSize\"");
        }
    }
}
