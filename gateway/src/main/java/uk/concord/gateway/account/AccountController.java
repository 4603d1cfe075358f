package uk.concord.gateway.account;

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
import java.util.function.Consumer;
import uk.concord.gateway.component.Live;
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
import uk.concord.proto.record.v1.EnteredRequest;
import uk.concord.proto.record.v1.GetAccountRequest;

/** Shows the money of one record, and takes what people enter of it. */
@Controller("/records/{partnership}/{recordId}/money")
@Produces(MediaType.TEXT_HTML)
final class AccountController {
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
    private static final Map<String, String> INPUTS = Map.of(
            "line_id", "line",
            "payer", "line",
            "fund", "line",
            "from", "from",
            "to", "to",
            "amount_pence", "amount",
            "paid_on", "paid-on",
            "invoiced_on", "invoiced-on",
            "reference", "reference");

    private final Desks desks;

    AccountController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(
            Visit visit,
            String partnership,
            String recordId,
            @QueryValue(defaultValue = "") String book,
            @QueryValue(defaultValue = "") String done) {
        var read = read(desks.at(visit, partnership, book), recordId);
        return read.desk()
                .page(
                        Place.MONEY,
                        "account/record",
                        read.page(Done.words(done), new Mistakes(), ""),
                        Live.record(
                                partnership,
                                visit.user().isAuditor()
                                        ? read.desk().agency().agency().code()
                                        : "",
                                recordId,
                                true));
    }

    @Get("/payment")
    HttpResponse<?> askPayment(Visit visit, String partnership, String recordId) {
        var read = read(desks.at(visit, partnership), recordId);
        return form(read, new Entering(read, nothingAsked()).payment(""), HttpStatus.OK);
    }

    @Get("/cost")
    HttpResponse<?> askCost(Visit visit, String partnership, String recordId) {
        var read = read(desks.at(visit, partnership), recordId);
        return form(read, new Entering(read, nothingAsked()).cost(""), HttpStatus.OK);
    }

    @Post("/payment")
    @Consumes(FORM)
    HttpResponse<?> pay(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = read(desks.at(visit, partnership), recordId);
        var entering = new Entering(read, new Questions(sent.typed(), new Mistakes()));
        var request = entering.paymentRequest(sent.requestId());
        return enter(
                entering,
                sent,
                Done.MONEY_PAID,
                () -> read.desk().agency().accounts().enterPayment(request),
                requestId -> entering.payment(requestId));
    }

    @Post("/cost")
    @Consumes(FORM)
    HttpResponse<?> spend(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var read = read(desks.at(visit, partnership), recordId);
        var entering = new Entering(read, new Questions(sent.typed(), new Mistakes()));
        var request = entering.costRequest(sent.requestId());
        return enter(
                entering,
                sent,
                Done.COST_ENTERED,
                () -> read.desk().agency().accounts().enterCost(request),
                requestId -> entering.cost(requestId));
    }

    /** The form again, with what is wrong with it. */
    private interface Again {
        EnterPage page(String requestId);
    }

    private static HttpResponse<?> enter(Entering entering, Sent sent, Done done, Runnable asking, Again again) {
        var read = entering.read();
        var mistakes = entering.questions().mistakes();
        if (mistakes.any()) {
            return form(read, again.page(""), HttpStatus.BAD_REQUEST);
        }
        try {
            asking.run();
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, field -> Optional.ofNullable(INPUTS.get(field)));
            return form(read, again.page(refusal.certain() ? "" : sent.requestId()), refusal.status());
        }
        return HttpResponse.seeOther(URI.create(done.at(read.home())));
    }

    @Post("/confirmed")
    @Consumes(FORM)
    HttpResponse<?> confirm(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        return about(desk, recordId, body, Done.MONEY_RECEIVED, request -> desk.agency()
                .accounts()
                .confirmReceipt(request));
    }

    @Post("/taken-back")
    @Consumes(FORM)
    HttpResponse<?> takeBack(Visit visit, String partnership, String recordId, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        return about(desk, recordId, body, Done.MONEY_TAKEN_BACK, request -> desk.agency()
                .accounts()
                .takeBack(request));
    }

    private static HttpResponse<?> about(
            Desk desk, String recordId, Map<String, Object> body, Done done, Consumer<EnteredRequest> asking) {
        var sent = Sent.of(body);
        var mistakes = new Mistakes();
        try {
            asking.accept(EnteredRequest.newBuilder()
                    .setPartnershipId(desk.partnership())
                    .setRecordId(recordId)
                    .setEntered(Hex.bytes(sent.typed().text("leaf")))
                    .setRequestId(sent.requestId())
                    .build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, _ -> Optional.empty());
            var read = read(desk, recordId);
            return desk.page(
                    refusal.status(),
                    Place.MONEY,
                    "account/record",
                    read.page("", mistakes, refusal.certain() ? "" : sent.requestId()));
        }
        return HttpResponse.seeOther(URI.create(done.at("/records/" + desk.partnership() + "/" + recordId + "/money")));
    }

    private static HttpResponse<?> form(AccountRead read, EnterPage page, HttpStatus status) {
        return read.desk().page(status, Place.MONEY, "account/enter", page);
    }

    private static Questions nothingAsked() {
        return new Questions(Typed.nothing(), new Mistakes());
    }

    private static AccountRead read(Desk desk, String recordId) {
        return new AccountRead(
                desk,
                desk.agency()
                        .accounts()
                        .getAccount(GetAccountRequest.newBuilder()
                                .setPartnershipId(desk.partnership())
                                .setRecordId(recordId)
                                .build()));
    }
}
