package uk.concord.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.MultipartForm;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.agencies.InProcessAgencies;
import uk.concord.gateway.session.Sessions;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.link.v1.ListLinksRequest;
import uk.concord.proto.link.v1.ListLinksResponse;
import uk.concord.proto.record.v1.CellProblem;
import uk.concord.proto.record.v1.ImportMoneyRequest;
import uk.concord.proto.record.v1.ImportMoneyResponse;
import uk.concord.proto.record.v1.ImportServiceGrpc;
import uk.concord.proto.record.v1.ListPartnershipsRequest;
import uk.concord.proto.record.v1.ListPartnershipsResponse;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.MoneyRow;
import uk.concord.proto.record.v1.RecordServiceGrpc;

/** A table of costs and payments on the page and by the API: checked, shown, and entered only once somebody says so. */
final class MoneyImportTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();
    private static final AtomicReference<ImportMoneyRequest> ASKED = new AtomicReference<>();
    private static final String TABLE = """
            record,kind,line,from,to,amount,date,reference,payer,fund,ran_on
            KC-2026-0007,payment,"Early ""help"", <b>all</b>",2026-04-01,2026-04-30,"1,234,567.89",2026-05-04,BACS 4711,E10000016,GENERAL_FUND,
            """;

    @BeforeAll
    static void kent_serves() {
        GATEWAY.bean(InProcessAgencies.class).serve("kcc", new Records(), new Imports(), new Links());
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

    /** Knows of every reference that begins with "BEFORE". */
    private static final class Imports extends ImportServiceGrpc.ImportServiceImplBase {
        @Override
        public void importMoney(ImportMoneyRequest request, StreamObserver<ImportMoneyResponse> out) {
            ASKED.set(request);
            var answer = ImportMoneyResponse.newBuilder()
                    .setCosts(14)
                    .setCostsPence(100)
                    .setPayments(3)
                    .setPaymentsPence(123_456_689)
                    .setRecords(2);
            request.getRowsList().stream()
                    .filter(row -> row.getReference().startsWith("BEFORE"))
                    .forEach(row -> answer.addProblems(CellProblem.newBuilder()
                            .setRow(row.getRow())
                            .setCode("ENTERED_BEFORE")
                            .setMessage("Your agency has entered this before.")));
            answer(answer.build(), out);
        }
    }

    @Test
    void a_file_is_checked_first_and_what_was_checked_is_entered_once_somebody_says_so() {
        var checked = send(
                "/money/import",
                MultipartForm.empty().field("requestId", "one").file("table", "money.csv", bytes("\uFEFF" + TABLE)));
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(checked.body())
                .contains("Check your file: 14 costs, 3 payments, £1,234,567.89 in all", "Enter all of it")
                .doesNotContain("<b>all</b>");
        assertThat(ASKED.get().getCheckOnly()).isTrue();
        var rows = ASKED.get().getRowsList();
        assertThat(rows.getFirst().getLine()).isEqualTo("Early \"help\", <b>all</b>");

        var entered = send(
                "/money/import", MultipartForm.empty().field("requestId", "two").field("rows", TABLE));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location").orElse(""))
                .isEqualTo("/money?done=money_imported&partnership=kcc-kmicb");
        assertThat(ASKED.get().getCheckOnly()).isFalse();
        assertThat(ASKED.get().getRequestId()).isEqualTo("two");
        assertThat(ASKED.get().getRowsList()).isEqualTo(rows);
    }

    @Test
    void what_is_wrong_is_told_by_row_and_column_and_nothing_can_be_entered() {
        var wrong = send(
                "/money/import",
                MultipartForm.empty()
                        .file(
                                "table",
                                "money.csv",
                                bytes(TABLE.replace("BACS", "BEFORE").replace("2026-05-04", "=1+1"))));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Nothing was entered", "Row 2", "has entered this before", "Row 2, date", "like a formula")
                .doesNotContain("Enter all of it");

        var unreadable =
                send("/money/import", MultipartForm.empty().file("table", "money.csv", bytes("record;kind\r\nx;y")));
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).contains("not separated by commas");

        var none = send("/money/import", MultipartForm.empty().field("requestId", "three"));
        assertThat(none.body()).contains("Choose the file that holds your costs and payments");
    }

    @Test
    void the_template_is_a_table_that_can_be_read() {
        var template = GATEWAY.send(
                        GATEWAY.request("/money/import/template.csv").header("Cookie", cookie()))
                .body();
        assertThat(template).startsWith("record,kind,line,from,to,amount,date,reference,payer,fund,ran_on");
        var answer = sendApi("/api/v1/imports/money?checkOnly=true", template);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ASKED.get().getRowsList()).extracting(MoneyRow::getKind).containsExactly("payment", "cost");
    }

    @Test
    void by_the_api_it_is_entered_at_once_or_refused_whole() {
        var entered = sendApi("/api/v1/imports/money", TABLE);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        assertThat(entered.body()).contains("\"costs\":14", "\"paymentsPence\":123456689", "\"problems\":[]");
        var refused = sendApi("/api/v1/imports/money", TABLE.replace("BACS", "BEFORE"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ENTERED_BEFORE", "\"row\":2");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String cookie() {
        return GATEWAY.cookie(GATEWAY.signIn(300));
    }

    private static HttpResponse<String> send(String path, MultipartForm form) {
        return send(path, MultipartForm.TYPE, form.bytes());
    }

    private static HttpResponse<String> sendApi(String path, String table) {
        return send(path, "text/csv", bytes(table));
    }

    private static HttpResponse<String> send(String path, String type, byte[] body) {
        var session = GATEWAY.signIn(300);
        return GATEWAY.send(GATEWAY.request(path)
                .header("Cookie", GATEWAY.cookie(session))
                .header(
                        "X-CSRF-Token",
                        GATEWAY.bean(Sessions.class).find(session).orElseThrow().csrfToken())
                .header("Idempotency-Key", "key")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }
}
