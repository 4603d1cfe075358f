package uk.concord.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.TestRealm;
import uk.concord.gateway.agencies.InProcessAgencies;
import uk.concord.gateway.session.Sessions;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.record.v1.CreateDraftRequest;
import uk.concord.proto.record.v1.CreateDraftResponse;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.DraftServiceGrpc;
import uk.concord.proto.record.v1.DraftStatus;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.GetRecordResponse;
import uk.concord.proto.record.v1.ListDraftsRequest;
import uk.concord.proto.record.v1.ListDraftsResponse;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.RecordServiceGrpc;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordSummary;

final class ApiTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();
    private static final AtomicReference<String> CARRIED = new AtomicReference<>("");
    private static final AtomicReference<CreateDraftRequest> CREATED =
            new AtomicReference<>(CreateDraftRequest.getDefaultInstance());

    @BeforeAll
    static void kent_serves() {
        GATEWAY.bean(InProcessAgencies.class).serve("kcc", new Records(), new Drafts());
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    /** Two records, and refusals in the form the services give them. */
    private static final class Records extends RecordServiceGrpc.RecordServiceImplBase {
        @Override
        public void listRecords(ListRecordsRequest request, StreamObserver<ListRecordsResponse> out) {
            var carried = InProcessAgencies.SENT
                    .get()
                    .get(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER));
            CARRIED.set(Objects.requireNonNullElse(carried, ""));
            out.onNext(ListRecordsResponse.newBuilder()
                    .addRecords(RecordSummary.newBuilder()
                            .setRecordId("5f0c2b1e-0000-4000-8000-000000000001")
                            .setRef("KC-2026-0001")
                            .setTitle("Children and young people's mental health service")
                            .setPartnershipId(request.getPartnershipId())
                            .setStatus(RecordStatus.RECORD_STATUS_AGREED)
                            .addLegalBases(LegalBasis.LEGAL_BASIS_S76)
                            .setYearlyPence(265_700_000)
                            .setChangedAtMicros(1_700_000_000_123_456L))
                    .setNextPageToken("more")
                    .setTotalCapped(2)
                    .build());
            out.onCompleted();
        }

        @Override
        public void listWork(ListWorkRequest request, StreamObserver<ListWorkResponse> out) {
            out.onNext(ListWorkResponse.getDefaultInstance());
            out.onCompleted();
        }

        @Override
        public void getRecord(GetRecordRequest request, StreamObserver<GetRecordResponse> out) {
            out.onError(StatusProto.toStatusRuntimeException(Status.newBuilder()
                    .setCode(Code.INVALID_ARGUMENT.value())
                    .setMessage("That is no record's id.")
                    .addDetails(Any.pack(ErrorInfo.newBuilder()
                            .setReason("NOT_A_UUID")
                            .setDomain("concord")
                            .build()))
                    .addDetails(Any.pack(BadRequest.newBuilder()
                            .addFieldViolations(BadRequest.FieldViolation.newBuilder()
                                    .setField("record_id")
                                    .setDescription("Give the id as it was read."))
                            .build()))
                    .build()));
        }
    }

    private static final class Drafts extends DraftServiceGrpc.DraftServiceImplBase {
        @Override
        public void listDrafts(ListDraftsRequest request, StreamObserver<ListDraftsResponse> out) {
            out.onNext(ListDraftsResponse.getDefaultInstance());
            out.onCompleted();
        }

        @Override
        public void createDraft(CreateDraftRequest request, StreamObserver<CreateDraftResponse> out) {
            CREATED.set(request);
            out.onNext(CreateDraftResponse.newBuilder()
                    .setDraft(Draft.newBuilder()
                            .setDraftId("d")
                            .setPartnershipId(request.getPartnershipId())
                            .setStatus(DraftStatus.DRAFT_STATUS_EDITING)
                            .setTerms(request.getTerms()))
                    .build());
            out.onCompleted();
        }
    }

    private static HttpResponse<String> get(String path, String token) {
        return GATEWAY.send(GATEWAY.request("/api/v1/" + path).header("Authorization", "Bearer " + token));
    }

    private static HttpRequest.Builder draft(String body) {
        return GATEWAY.request("/api/v1/drafts")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void records_come_in_our_own_words_with_the_only_partnership_understood() {
        var answer = get("records", GATEWAY.realm.token(300));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"id\":\"5f0c2b1e-0000-4000-8000-000000000001\"", "\"ref\":\"KC-2026-0001\"")
                .contains("\"status\":\"AGREED\"", "\"legalBases\":[\"S76\"]", "\"yearlyPence\":265700000")
                .contains("\"partnership\":\"kcc-kmicb\"", "\"changedAt\":\"2023-11-14T22:13:20.123456Z\"")
                .contains("\"nextPageToken\":\"more.");
    }

    @Test
    void the_agency_gets_a_token_for_itself_and_not_the_one_that_was_sent() throws ParseException {
        var sent = GATEWAY.realm.token(300);
        get("records", sent);
        var carried = CARRIED.get().substring("Bearer ".length());
        assertThat(carried).isNotEqualTo(sent);
        assertThat(com.nimbusds.jwt.SignedJWT.parse(carried).getJWTClaimsSet().getAudience())
                .containsExactly(TestRealm.KENT);
    }

    @Test
    void a_token_that_is_not_for_us_is_no_sign_in() {
        var realm = GATEWAY.realm;
        assertThat(get("records", realm.token(-60)).statusCode()).isEqualTo(401);
        assertThat(get("records", realm.token(realm.issuer(), TestRealm.KENT, "Bearer", 300))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("records", realm.token(realm.issuer(), "gateway", "ID", 300))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("records", realm.token("https://elsewhere.example", "gateway", "Bearer", 300))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("records", realm.token(300) + "x").statusCode()).isEqualTo(401);
        assertThat(get("records", "no.token.at-all").statusCode()).isEqualTo(401);
    }

    @Test
    void a_new_key_of_the_realm_locks_nobody_out() {
        try (var gateway = RunningGateway.start()) {
            gateway.bean(InProcessAgencies.class).serve("kcc", new Records());
            var path = gateway.request("/api/v1/records");
            assertThat(gateway.send(path.copy().header("Authorization", "Bearer " + gateway.realm.token(300)))
                            .statusCode())
                    .isEqualTo(200);
            gateway.realm.rotateKey();
            assertThat(gateway.send(path.copy().header("Authorization", "Bearer " + gateway.realm.token(300)))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_refusal_is_a_problem_with_its_code_and_fields() {
        var answer = get("records/nonsense", GATEWAY.realm.token(300));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"reason\":\"NOT_A_UUID\"", "\"detail\":\"That is no record's id.\"")
                .contains("\"parameter\":\"id\"", "\"traceId\"");
    }

    @Test
    void another_partnership_is_not_asked_for() {
        var answer = get("records?partnership=mdw-kmicb", GATEWAY.realm.token(300));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"reason\":\"NOT_ENTITLED\"");
    }

    @Test
    void a_write_needs_its_key_and_with_a_session_the_forgery_token_too() {
        var token = GATEWAY.realm.token(300);
        var body = "{\"terms\":{\"title\":\"A service\",\"quadrant\":\"JOINT_PLANNING\"}}";
        assertThat(GATEWAY.send(draft(body).header("Authorization", "Bearer " + token))
                        .body())
                .contains("IDEMPOTENCY_KEY_NEEDED");
        assertThat(GATEWAY.send(draft(body)
                                .header("Authorization", "Bearer " + token)
                                .header("Idempotency-Key", "k-1"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(CREATED.get().getRequestId()).isEqualTo("k-1");
        assertThat(CREATED.get().getTerms().getTitle()).isEqualTo("A service");
        var session = GATEWAY.signIn(300);
        var bySession = draft(body).header("Cookie", GATEWAY.cookie(session)).header("Idempotency-Key", "k-2");
        assertThat(GATEWAY.send(bySession.copy()).statusCode()).isEqualTo(403);
        var forgery = GATEWAY.bean(Sessions.class).find(session).orElseThrow().csrfToken();
        assertThat(GATEWAY.send(bySession.header("X-CSRF-Token", forgery)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_draft_may_say_where_notice_and_review_come_from() {
        var sent = draft("{\"terms\":{\"noticeMonths\":5,\"periodProvenance\":{\"kind\":\"DEMO\"}}}");
        var answer = GATEWAY.send(sent.header("Authorization", "Bearer " + GATEWAY.realm.token(300))
                .header("Idempotency-Key", "k-3"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(CREATED.get().getTerms().getPeriodProvenance().getKind())
                .isEqualTo(ProvenanceKind.PROVENANCE_KIND_DEMO);
    }

    @Test
    void what_cannot_be_read_is_told_without_being_repeated() {
        var token = GATEWAY.realm.token(300);
        for (var body : new String[] {"{\"terms\":", "[]", "{\"terms\":{\"noticeMonths\":\"<b>many</b>\"}}"}) {
            var answer = GATEWAY.send(
                    draft(body).header("Authorization", "Bearer " + token).header("Idempotency-Key", "k-3"));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"reason\":\"BAD_REQUEST\"").doesNotContain("many");
        }
        var unknown = GATEWAY.send(draft("{\"terms\":{\"quadrant\":\"NOWHERE\"}}")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "k-4"));
        assertThat(unknown.body()).contains("UNKNOWN_WORD", "JOINT_DELIVERY", "#/terms/quadrant");
    }

    @Test
    void a_field_nobody_knows_is_refused_by_its_name_at_any_depth() {
        var token = GATEWAY.realm.token(300);
        var bodies = Map.of(
                "{\"title\":\"x\"}", "#/title",
                "{\"terms\":{\"tittle\":\"x\"}}", "#/terms/tittle",
                "{\"terms\":{\"lines\":[{},{\"costs\":[{\"tittle\":1}]}]}}", "#/terms/lines/1/costs/0/tittle",
                "{\"decisionRecord\":{\"options\":[{\"tittle\":\"x\"}]}}", "#/decisionRecord/options/0/tittle");
        bodies.forEach((body, pointer) -> {
            var answer = GATEWAY.send(
                    draft(body).header("Authorization", "Bearer " + token).header("Idempotency-Key", "k-5"));
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).contains("\"reason\":\"UNKNOWN_FIELD\"", "\"pointer\":\"" + pointer + "\"");
        });
    }

    @Test
    void work_and_drafts_ask_which_partnership_only_when_there_are_several() {
        for (var path : new String[] {"work", "drafts"}) {
            assertThat(get(path, GATEWAY.realm.token(300)).statusCode()).isEqualTo(200);
            var several = GATEWAY.realm.tokenIn("kcc-kmicb", "mdw-kmicb");
            var asked = get(path, several);
            assertThat(asked.statusCode()).isEqualTo(400);
            assertThat(asked.body())
                    .contains("\"reason\":\"PARTNERSHIP_NEEDED\"", "\"parameter\":\"partnership\"")
                    .contains("kcc-kmicb, mdw-kmicb");
            assertThat(get(path + "?partnership=kcc-kmicb", several).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void health_names_what_is_missing() {
        var answer = GATEWAY.send(GATEWAY.request("/health"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("\"schema\":\"UP\"", "\"keycloak\":\"UP\"", "\"kcc\":\"UP\"")
                .contains("\"mdw\":\"DOWN: not reachable");
    }
}
