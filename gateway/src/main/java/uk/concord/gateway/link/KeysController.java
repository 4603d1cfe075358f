package uk.concord.gateway.link;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Refusal;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.link.v1.ChangeKeysRequest;
import uk.concord.proto.link.v1.ListKeysRequest;

/** Shows the keys of both sides, and lets an administrator change the own ones. */
@Controller("/link/{partnership}/keys")
@Produces(MediaType.TEXT_HTML)
final class KeysController {
    private static final String SURE = "sure";

    private final Desks desks;

    KeysController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(Visit visit, String partnership, @QueryValue(defaultValue = "") String done) {
        return page(
                desks.at(visit, partnership),
                Typed.nothing(),
                new Mistakes(),
                new Refusal(HttpStatus.OK, true),
                "",
                Done.words(done));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(Visit visit, String partnership, @Body Map<String, Object> body) {
        var desk = desks.at(visit, partnership);
        if (!Desks.isAdministrator(visit)) {
            throw Status.PERMISSION_DENIED.asRuntimeException();
        }
        var sent = Sent.of(body);
        var mistakes = new Mistakes();
        try {
            desk.agency()
                    .keys()
                    .changeKeys(ChangeKeysRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setConfirmed(sent.typed().has(SURE))
                            .setRequestId(sent.requestId())
                            .build());
        } catch (StatusRuntimeException failed) {
            var refusal = Refusal.note(failed, mistakes, KeysController::inputOf);
            return page(desk, sent.typed(), mistakes, refusal, sent.requestId(), "");
        }
        desks.changed(visit);
        return HttpResponse.seeOther(URI.create(Done.KEYS_CHANGED.at("/link/" + partnership + "/keys")));
    }

    private static HttpResponse<?> page(
            Desk desk, Typed typed, Mistakes mistakes, Refusal refusal, String requestId, String done) {
        var keys = desk.agency()
                .keys()
                .listKeys(ListKeysRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .build());
        var questions = new Questions(typed, mistakes);
        var page = KeysPage.of(
                keys,
                desk.sides().partner().getName(),
                "/link/" + desk.partnership() + "/keys",
                Desks.isAdministrator(desk.visit()),
                refusal.certain() ? desk.hidden("") : desk.hidden("", requestId),
                List.of(
                        questions.checkboxes(
                                SURE,
                                "Before you change them",
                                "",
                                List.of(
                                        Questions.option(
                                                "yes",
                                                "The directory with our keys is backed up, and the partner knows that we change them")))),
                mistakes.summary(),
                done);
        return desk.page(refusal.status(), Place.LINK, "link/keys", page);
    }

    private static Optional<String> inputOf(String field) {
        return field.equals("confirmed") ? Optional.of(SURE) : Optional.empty();
    }
}
