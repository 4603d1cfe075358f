package uk.concord.gateway.account;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Hex;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.proto.record.v1.GetAccountStatementRequest;
import uk.concord.proto.record.v1.QueryAccountRequest;
import uk.concord.proto.record.v1.StateAccountRequest;

/** Shows the statement of account at the end of a quarter, and takes what finance officers say of it. */
@Controller("/money/quarters/{partnership}/{on}")
@Produces(MediaType.TEXT_HTML)
final class QuarterController {
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

    private final Desks desks;

    QuarterController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(
            Visit visit,
            String partnership,
            String on,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "") String done) {
        var read = read(desks.at(visit, partnership, book), on);
        return read.desk().page(Place.MONEY, "account/quarter", read.page(nothing(), Done.words(done), ""));
    }

    @Post("/agreement")
    @Consumes(FORM)
    HttpResponse<?> agree(Visit visit, String partnership, String on, @Body Map<String, Object> body) {
        var read = read(desks.at(visit, partnership), on);
        var sent = Sent.of(body);
        var questions = new Questions(sent.typed(), new Mistakes());
        if (!sent.typed().has(QuarterRead.SURE)) {
            questions.mistakes().at(QuarterRead.SURE, "Confirm that you agree this statement for your agency");
        }
        var request = StateAccountRequest.newBuilder()
                .setPartnershipId(partnership)
                .setFinancialYear(read.statement().getFinancialYear())
                .setOn(read.statement().getOn())
                .setDigest(Hex.bytes(sent.typed().text("about")))
                .setRequestId(sent.requestId())
                .build();
        return said(read, questions, sent, Done.ACCOUNT_STATED, () -> read.desk()
                .agency()
                .accounts()
                .stateAccount(request));
    }

    @Post("/query")
    @Consumes(FORM)
    HttpResponse<?> query(Visit visit, String partnership, String on, @Body Map<String, Object> body) {
        var read = read(desks.at(visit, partnership), on);
        var sent = Sent.of(body);
        var questions = new Questions(sent.typed(), new Mistakes());
        if (questions.readText(QuarterRead.WHY, QuarterRead.MOST_TEXT).isBlank()) {
            questions.mistakes().at(QuarterRead.WHY, "Say what is not right in their statement");
        }
        var request = QueryAccountRequest.newBuilder()
                .setPartnershipId(partnership)
                .setStated(Hex.bytes(sent.typed().text("about")))
                .setText(sent.typed().text(QuarterRead.WHY))
                .setRequestId(sent.requestId())
                .build();
        return said(read, questions, sent, Done.ACCOUNT_QUERIED, () -> read.desk()
                .agency()
                .accounts()
                .queryAccount(request));
    }

    private static HttpResponse<?> said(QuarterRead read, Questions questions, Sent sent, Done done, Runnable asking) {
        var status = HttpStatus.BAD_REQUEST;
        var again = "";
        if (!questions.mistakes().any()) {
            try {
                asking.run();
                return HttpResponse.seeOther(URI.create(done.at(read.home())));
            } catch (StatusRuntimeException failed) {
                var refusal = Refusal.note(failed, questions.mistakes(), QuarterController::inputOf);
                status = refusal.status();
                again = refusal.certain() ? "" : sent.requestId();
            }
        }
        return read.desk().page(status, Place.MONEY, "account/quarter", read.page(questions, "", again));
    }

    private static Optional<String> inputOf(String field) {
        return field.equals("text") ? Optional.of(QuarterRead.WHY) : Optional.empty();
    }

    private static Questions nothing() {
        return new Questions(Typed.nothing(), new Mistakes());
    }

    private static QuarterRead read(Desk desk, String on) {
        var day = Dates.parse(on).orElseThrow(Status.NOT_FOUND::asRuntimeException);
        var statement = desk.agency()
                .accounts()
                .getAccountStatement(GetAccountStatementRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setFinancialYear(FinancialYears.of(day))
                        .setOn(on)
                        .setPageSize(1)
                        .build());
        var quarter = statement.getQuartersList().stream()
                .filter(one -> one.getOn().equals(on))
                .findFirst()
                .orElseThrow(Status.NOT_FOUND::asRuntimeException);
        return new QuarterRead(new Quarters(desk, quarter), statement);
    }
}
