package uk.concord.gateway.errors;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import uk.concord.gateway.agencies.AgencyDirectory;
import uk.concord.gateway.agencies.KnownAgency;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.layout.ErrorPage;
import uk.concord.gateway.layout.Pages;
import uk.concord.gateway.layout.Shell;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.session.Visits;
import uk.concord.gateway.trace.Trace;

/** Answers a request that failed: a page for people, a problem for programs. */
@Singleton
public final class ErrorAnswers {
    private static final String API = "/api/";
    private static final Anchor HOME = new Anchor("Go to the start", "/");

    private final Pages pages;
    private final AgencyDirectory directory;

    ErrorAnswers(Pages pages, AgencyDirectory directory) {
        this.pages = pages;
        this.directory = directory;
    }

    public MutableHttpResponse<?> answer(HttpRequest<?> request, Failure failure) {
        if (isApi(request)) {
            return HttpResponse.status(failure.status())
                    .body(Problem.of(failure, Trace.id(request)))
                    .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
        }
        return pages.error(failure.status(), shell(request), page(request, failure));
    }

    public static boolean isApi(HttpRequest<?> request) {
        return request.getPath().startsWith(API);
    }

    private static ErrorPage page(HttpRequest<?> request, Failure failure) {
        var incident = failure.status() == HttpStatus.INTERNAL_SERVER_ERROR ? Trace.id(request) : "";
        return new ErrorPage(failure.title(), failure.sentence(), "", incident, HOME);
    }

    private Shell shell(HttpRequest<?> request) {
        return Visits.of(request).map(this::shell).orElseGet(Shell::signedOut);
    }

    private Shell shell(Visit visit) {
        var code = visit.user().agency();
        var agency =
                code == null ? "" : directory.find(code).map(KnownAgency::name).orElse(code);
        var person = new Shell.SignedIn(visit.user().name(), visit.user().post(), agency);
        return new Shell(person, List.of(), List.of(), visit.csrfToken());
    }
}
