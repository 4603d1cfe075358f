package uk.concord.gateway.notifications;

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
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Sent;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ChooseNotificationsRequest;
import uk.concord.proto.record.v1.GetNotificationsRequest;
import uk.concord.proto.record.v1.ListUndeliveredRequest;
import uk.concord.proto.record.v1.RetryUndeliveredRequest;
import uk.concord.proto.record.v1.UndeliveredNotification;

/** Lets a person choose what to be told by e-mail, and an administrator see what could not be delivered. */
@Controller("/notifications")
@Produces(MediaType.TEXT_HTML)
final class NotificationsController {
    private static final String HOME = "/notifications";

    private final Desks desks;

    NotificationsController(Desks desks) {
        this.desks = desks;
    }

    @Get
    HttpResponse<?> show(Visit visit, @QueryValue(defaultValue = "") String done) {
        return page(visit, HttpStatus.OK, Typed.nothing(), new Mistakes(), Done.words(done));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(Visit visit, @Body Map<String, Object> body) {
        var sent = Sent.of(body);
        var choice = NotificationsPage.choice(sent.typed().text("choice"));
        if (choice.isEmpty()) {
            var mistakes = new Mistakes().at("choice", "Choose when you want to be told");
            return page(visit, HttpStatus.BAD_REQUEST, sent.typed(), mistakes, "");
        }
        desks.agency(visit)
                .notifications()
                .chooseNotifications(ChooseNotificationsRequest.newBuilder()
                        .setChoice(choice.orElseThrow())
                        .setRequestId(sent.requestId())
                        .build());
        return HttpResponse.seeOther(URI.create(Done.CHOSEN.at(HOME)));
    }

    @Post("/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retry(Visit visit, @Body Map<String, Object> body) {
        var retried = desks.agency(visit)
                .notifications()
                .retryUndelivered(RetryUndeliveredRequest.newBuilder()
                        .setRequestId(Sent.of(body).requestId())
                        .build());
        return HttpResponse.seeOther(URI.create(retried.getRetried() > 0 ? Done.MAIL_RETRIED.at(HOME) : HOME));
    }

    private HttpResponse<?> page(Visit visit, HttpStatus status, Typed typed, Mistakes mistakes, String done) {
        var agency = desks.agency(visit);
        var found = agency.notifications().getNotifications(GetNotificationsRequest.getDefaultInstance());
        var shown = mistakes.any()
                ? typed
                : new Filling()
                        .text("choice", NotificationsPage.value(found.getChoice()))
                        .typed();
        var surroundings = desks.surroundings(visit, agency);
        var page = NotificationsPage.of(
                found,
                undelivered(visit, agency),
                new Questions(shown, mistakes),
                new Hidden(visit.csrfToken(), desks.freshKey(), ""),
                surroundings.nowMicros(),
                done);
        return desks.page(visit, surroundings, Place.WORK, "notifications/page", page)
                .status(status);
    }

    private static List<UndeliveredNotification> undelivered(Visit visit, AgencyClients agency) {
        return Desks.isAdministrator(visit)
                ? agency.notifications()
                        .listUndelivered(ListUndeliveredRequest.getDefaultInstance())
                        .getNotificationsList()
                : List.of();
    }
}
