package uk.concord.gateway.errors;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.AgencyDirectory;
import uk.concord.gateway.agencies.KnownAgency;
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
    private static final String KEY_USED_BEFORE = "KEY_USED_BEFORE";

    /** Nothing before the first slash, then for example "records", the partnership, the record's id. */
    private static final int THING = 4;

    private final Pages pages;
    private final AgencyDirectory directory;

    ErrorAnswers(Pages pages, AgencyDirectory directory) {
        this.pages = pages;
        this.directory = directory;
    }

    public MutableHttpResponse<?> answer(HttpRequest<?> request, Failure failure) {
        if (isApi(request)) {
            var status = statusForPrograms(request, failure);
            var whereabouts = new Whereabouts(request);
            var errors = failure.fields().stream().map(whereabouts::of).toList();
            return HttpResponse.status(status)
                    .body(Problem.of(failure, status, Trace.id(request), errors))
                    .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
        }
        return pages.error(failure.status(), shell(request), page(request, failure));
    }

    /** What HTTP has for programs beyond what a page tells a person. */
    private static HttpStatus statusForPrograms(HttpRequest<?> request, Failure failure) {
        if (failure.stale() && request.getHeaders().contains(HttpHeaders.IF_MATCH)) {
            return HttpStatus.PRECONDITION_FAILED;
        }
        return failure.code().equals(KEY_USED_BEFORE) ? HttpStatus.UNPROCESSABLE_ENTITY : failure.status();
    }

    public static boolean isApi(HttpRequest<?> request) {
        return request.getPath().startsWith(API);
    }

    private static ErrorPage page(HttpRequest<?> request, Failure failure) {
        return switch (failure.status()) {
            case INTERNAL_SERVER_ERROR ->
                ErrorPage.broken(failure.title(), failure.sentence(), incident(request, failure));
            case SERVICE_UNAVAILABLE -> ErrorPage.away(failure.title(), failure.sentence(), here(request));
            case CONFLICT, BAD_REQUEST ->
                ErrorPage.unchanged(failure.title(), failure.sentence(), thing(here(request)));
            default -> ErrorPage.of(failure.title(), failure.sentence());
        };
    }

    private static String incident(HttpRequest<?> request, Failure failure) {
        return failure.incident().isEmpty() ? Trace.id(request) : failure.incident();
    }

    /** The page a person came from: this one, or for a form the page that showed it. Never another site's. */
    private static String here(HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.GET) {
            return request.getUri().getRawPath();
        }
        var from = request.getHeaders().get(HttpHeaders.REFERER);
        var path = from == null ? null : pathOf(from);
        return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
    }

    /** The page of the record or draft itself: the form that was refused may have no place there any more. */
    private static String thing(String path) {
        var parts = List.of(path.split("/", -1));
        return parts.size() <= THING ? path : String.join("/", parts.subList(0, THING));
    }

    private static @Nullable String pathOf(String address) {
        try {
            return new URI(address).getRawPath();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private Shell shell(HttpRequest<?> request) {
        return Visits.of(request).map(this::shell).orElseGet(Shell::signedOut);
    }

    private Shell shell(Visit visit) {
        var code = visit.user().agency();
        var agency =
                code == null ? "" : directory.find(code).map(KnownAgency::name).orElse(code);
        var person = new Shell.SignedIn(
                visit.user().name(), visit.user().post(), agency, visit.user().isAuditor());
        return new Shell(person, List.of(), List.of(), visit.csrfToken());
    }
}
