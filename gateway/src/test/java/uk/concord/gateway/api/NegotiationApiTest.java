package uk.concord.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.agencies.InProcessAgencies;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.record.v1.CounterRequest;
import uk.concord.proto.record.v1.CounterResponse;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.CreateDraftResponse;
import uk.concord.proto.record.v1.DecisionFileServiceGrpc;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.DraftServiceGrpc;
import uk.concord.proto.record.v1.GetDecisionFileRequest;
import uk.concord.proto.record.v1.GetDecisionFileResponse;
import uk.concord.proto.record.v1.GetDraftRequest;
import uk.concord.proto.record.v1.GetDraftResponse;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.GetRecordResponse;
import uk.concord.proto.record.v1.ListPartnershipsRequest;
import uk.concord.proto.record.v1.ListPartnershipsResponse;
import uk.concord.proto.record.v1.NegotiationServiceGrpc;
import uk.concord.proto.record.v1.RecordNoticeRequest;
import uk.concord.proto.record.v1.RecordNoticeResponse;
import uk.concord.proto.record.v1.RecordServiceGrpc;
import uk.concord.proto.record.v1.WithdrawRequest;
import uk.concord.proto.record.v1.WithdrawResponse;

/** Countering, asking back and comparing as scripts do it. */
final class NegotiationApiTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();
    private static final AtomicReference<Object> ASKED = new AtomicReference<>("");
    private static final String DIGEST = "50".repeat(32);
    private static final String OFFER =
            "\"offer\":{\"origin\":\"concord/kcc-kmicb/kmicb/1\",\"index\":2,\"digest\":\"" + DIGEST + "\"}";

    @BeforeAll
    static void kent_serves() {
        GATEWAY.bean(InProcessAgencies.class)
                .serve("kcc", new Records(), new Drafts(), new Negotiations(), new DecisionFiles());
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    private static <A> void answer(Object asked, A answer, StreamObserver<A> out) {
        ASKED.set(asked);
        out.onNext(answer);
        out.onCompleted();
    }

    private static final class Records extends RecordServiceGrpc.RecordServiceImplBase {
        @Override
        public void getRecord(GetRecordRequest request, StreamObserver<GetRecordResponse> out) {
            answer(
                    request,
                    GetRecordResponse.newBuilder().setRecord(Examples.offered()).build(),
                    out);
        }

        @Override
        public void listPartnerships(ListPartnershipsRequest request, StreamObserver<ListPartnershipsResponse> out) {
            answer(
                    request,
                    ListPartnershipsResponse.newBuilder()
                            .addPartnerships(Examples.PARTNERSHIP)
                            .build(),
                    out);
        }
    }

    private static final class Drafts extends DraftServiceGrpc.DraftServiceImplBase {
        private final Draft draft = Draft.newBuilder()
                .setDraftId(Examples.DRAFT)
                .setCounters(OfferReference.newBuilder()
                        .setOrigin("concord/kcc-kmicb/kmicb/1")
                        .setDigest(Examples.hash(0x50)))
                .build();

        @Override
        public void createDraft(CreateDraftRequest request, StreamObserver<CreateDraftResponse> out) {
            answer(request, CreateDraftResponse.newBuilder().setDraft(draft).build(), out);
        }

        @Override
        public void getDraft(GetDraftRequest request, StreamObserver<GetDraftResponse> out) {
            var got = GetDraftResponse.newBuilder()
                    .setDraft(draft)
                    .setTooLateReason("OFFER_WITHDRAWN")
                    .setTooLate("This offer has been withdrawn.");
            answer(request, got.build(), out);
        }
    }

    private static final class Negotiations extends NegotiationServiceGrpc.NegotiationServiceImplBase {
        @Override
        public void counter(CounterRequest request, StreamObserver<CounterResponse> out) {
            answer(
                    request,
                    CounterResponse.newBuilder().setRecordId(Examples.RECORD).build(),
                    out);
        }

        @Override
        public void withdraw(WithdrawRequest request, StreamObserver<WithdrawResponse> out) {
            var asked = Examples.offered().toBuilder();
            asked.getOffersBuilder(1).setWithdrawalAskedAtMicros(Examples.micros("2026-03-05T16:00:00Z"));
            answer(request, WithdrawResponse.newBuilder().setRecord(asked).build(), out);
        }
    }

    private static final class DecisionFiles extends DecisionFileServiceGrpc.DecisionFileServiceImplBase {
        @Override
        public void getDecisionFile(GetDecisionFileRequest request, StreamObserver<GetDecisionFileResponse> out) {
            answer(request, GetDecisionFileResponse.getDefaultInstance(), out);
        }

        @Override
        public void recordNotice(RecordNoticeRequest request, StreamObserver<RecordNoticeResponse> out) {
            answer(request, RecordNoticeResponse.getDefaultInstance(), out);
        }
    }

    private static HttpResponse<String> post(String path, String body) {
        return GATEWAY.send(GATEWAY.request("/api/v1/" + path)
                .header("Authorization", "Bearer " + GATEWAY.realm.token(300))
                .header("Idempotency-Key", "k-1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String path) {
        return GATEWAY.send(
                GATEWAY.request("/api/v1/" + path).header("Authorization", "Bearer " + GATEWAY.realm.token(300)));
    }

    @Test
    void a_draft_names_the_offer_that_it_counters_and_says_when_it_is_too_late() {
        var body = "{\"recordId\":\"" + Examples.RECORD + "\"," + OFFER.replace("\"offer\"", "\"counters\"") + "}";
        var created = post("drafts", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.body()).contains("\"counters\":{\"origin\":\"concord/kcc-kmicb/kmicb/1\"");
        var asked = (CreateDraftRequest) Objects.requireNonNull(ASKED.get());
        assertThat(asked.getCounters().getDigest()).isEqualTo(Examples.hash(0x50));
        assertThat(asked.getRecordId()).isEqualTo(Examples.RECORD);
        assertThat(get("drafts/" + Examples.DRAFT).body())
                .contains(
                        "\"tooLate\":{\"reason\":\"OFFER_WITHDRAWN\",\"message\":\"This offer has been withdrawn.\"}");
    }

    @Test
    void a_counter_is_made_at_the_version_that_was_read() {
        var made = post("drafts/" + Examples.DRAFT + "/counter", "{\"expectedVersion\":7,\"openDays\":10}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(ASKED.get())
                .isEqualTo(CounterRequest.newBuilder()
                        .setPartnershipId("kcc-kmicb")
                        .setDraftId(Examples.DRAFT)
                        .setExpectedVersion(7)
                        .setDecisionRecord(uk.concord.proto.entry.v1.DecisionRecord.getDefaultInstance())
                        .setRequestId("k-1")
                        .setOpenDays(10)
                        .build());
    }

    @Test
    void a_decision_file_is_of_a_draft_of_a_record_or_of_its_notice_by_the_address() {
        assertThat(get("records/" + Examples.RECORD + "/decision-file").statusCode())
                .isEqualTo(200);
        assertThat(((GetDecisionFileRequest) Objects.requireNonNull(ASKED.get())).getRecordId())
                .isEqualTo(Examples.RECORD);
        var recorded = post(
                "drafts/" + Examples.DRAFT + "/decision-file/notice",
                "{\"reference\":\"26/00012\",\"on\":\"2026-03-03\",\"severalDivisions\":true}");
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
        var asked = (RecordNoticeRequest) Objects.requireNonNull(ASKED.get());
        assertThat(asked.getDraftId()).isEqualTo(Examples.DRAFT);
        assertThat(asked.getNotice().getPublishedOn()).isEqualTo("2026-03-03");
        assertThat(get("records/" + Examples.RECORD + "/notice/decision-file").statusCode())
                .isEqualTo(200);
        assertThat(((GetDecisionFileRequest) Objects.requireNonNull(ASKED.get())).getNoticeOf())
                .isEqualTo(Examples.RECORD);
    }

    @Test
    void an_offer_is_asked_back_by_its_name() {
        var asked = post("records/" + Examples.RECORD + "/withdrawal", "{" + OFFER + ",\"expectedVersion\":4}");
        assertThat(asked.body()).contains("\"withdrawalAskedAt\":\"2026-03-05T16:00:00Z\"");
        assertThat(((WithdrawRequest) Objects.requireNonNull(ASKED.get())).getExpectedVersion())
                .isEqualTo(4);
        assertThat(post("records/" + Examples.RECORD + "/withdrawal", "{}").body())
                .contains("OFFER_NEEDED");
    }

    @Test
    void two_versions_are_compared_by_their_digests() {
        var path = "records/" + Examples.RECORD + "/comparison?before=" + DIGEST + "&after=";
        assertThat(get(path + "51".repeat(32)).body())
                .contains("\"group\":\"Early Help\"", "\"differencePence\":-60000000", "\"kind\":\"REMOVED\"");
        assertThat(get(path + "52".repeat(32)).body()).contains("UNKNOWN_VERSION", "\"parameter\":\"after\"");
    }
}
