package uk.concord.gateway.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.ErrorAnswers;
import uk.concord.gateway.errors.Failure;
import uk.concord.gateway.session.Credential;
import uk.concord.gateway.session.SessionSettings;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.session.Visits;

/**
 * Refuses what another site made a browser send: every request that changes something must come from a page of our own and
 * carry its session's token, in the field {@code _csrf} or the header {@code X-CSRF-Token}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ForgeryGuard implements Ordered {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String HEADER = "X-CSRF-Token";
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String SAME_ORIGIN = "same-origin";

    private final String origin;
    private final ErrorAnswers answers;

    ForgeryGuard(SessionSettings settings, ErrorAnswers answers) {
        var url = settings.publicUrl();
        this.origin = url.getScheme() + "://" + url.getRawAuthority();
        this.answers = answers;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod())) {
            return null;
        }
        var visit = Visits.of(request).filter(found -> found.credential() instanceof Credential.InSession);
        if (visit.isEmpty() || (comesFromUs(request) && carriesToken(request, visit.get()))) {
            return null;
        }
        return answers.answer(
                request,
                Failure.of(
                        HttpStatus.FORBIDDEN,
                        "FORGERY_SUSPECTED",
                        "This did not come from a page of ours",
                        "Nothing was changed. Go back, reload the page and try again."));
    }

    private boolean comesFromUs(HttpRequest<?> request) {
        var site = request.getHeaders().get(FETCH_SITE);
        var from = request.getHeaders().get(HttpHeaders.ORIGIN);
        return (site == null || site.equals(SAME_ORIGIN)) && (from == null || from.equals(origin));
    }

    private static boolean carriesToken(HttpRequest<?> request, Visit visit) {
        return Optional.ofNullable(request.getHeaders().get(HEADER))
                .or(() -> formToken(request))
                .filter(sent -> MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), visit.csrfToken().getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static Optional<String> formToken(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server) || !FormField.isIn(request)) {
            return Optional.empty();
        }
        // At the pace of whoever reads faster: we read the whole form before its route reads any of it.
        try (var copy = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST)) {
            try (var whole = copy.buffer().join()) {
                return FormField.named("_csrf", request, whole.toByteArray());
            }
        }
    }
}
