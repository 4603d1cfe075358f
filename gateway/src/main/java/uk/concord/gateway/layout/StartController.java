package uk.concord.gateway.layout;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import uk.concord.gateway.session.SignedInUser;
import uk.concord.gateway.session.Visits;

/** The pages that need no sign-in. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
final class StartController {
    private final Pages pages;
    private final Desks desks;

    StartController(Pages pages, Desks desks) {
        this.pages = pages;
        this.desks = desks;
    }

    @Get("/")
    HttpResponse<?> start(HttpRequest<?> request) {
        var visit = Visits.of(request);
        if (visit.isEmpty()) {
            return pages.standalone(Shell.signedOut(), StandalonePage.START);
        }
        return HttpResponse.seeOther(URI.create(home(visit.get().user())));
    }

    private static String home(SignedInUser user) {
        if (user.isAuditor()) {
            return "/books";
        }
        return user.hasWork() ? "/work" : "/link";
    }

    @Get("/signed-out")
    HttpResponse<?> signedOut(HttpRequest<?> request) {
        return standalone(request, StandalonePage.SIGNED_OUT);
    }

    @Get("/accessibility")
    HttpResponse<?> accessibility(HttpRequest<?> request) {
        return standalone(request, StandalonePage.ACCESSIBILITY);
    }

    @Get("/cookies")
    HttpResponse<?> cookies(HttpRequest<?> request) {
        return standalone(request, StandalonePage.COOKIES);
    }

    private HttpResponse<?> standalone(HttpRequest<?> request, StandalonePage page) {
        var shell = Visits.of(request)
                .map(visit -> desks.shell(visit, Place.NOWHERE))
                .orElseGet(Shell::signedOut);
        return pages.standalone(shell, page);
    }
}
