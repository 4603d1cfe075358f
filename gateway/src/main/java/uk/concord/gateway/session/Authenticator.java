package uk.concord.gateway.session;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Recognises a request by its session's cookie or, under /api/ only, by its bearer token. */
@Singleton
final class Authenticator implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String API = "/api/";
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Recognition recognition;
    private final Scheduler blocking;

    Authenticator(
            Sessions sessions,
            SessionCookie cookie,
            Recognition recognition,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.recognition = recognition;
        this.blocking = Schedulers.fromExecutorService(executor);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (!carriesAnything(request)) {
            return Mono.empty();
        }
        return Mono.defer(() -> Mono.<Authentication>justOrEmpty(authenticate(request)))
                .subscribeOn(blocking);
    }

    private boolean carriesAnything(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                || cookie.read(request).isPresent();
    }

    private Optional<SignedIn> authenticate(HttpRequest<?> request) {
        var authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (authorization != null && request.getPath().startsWith(API)) {
            return bearer(authorization);
        }
        return cookie.read(request)
                .flatMap(sessions::find)
                .map(session -> new SignedIn(session.user(), session.credential(), session.csrfToken()));
    }

    private Optional<SignedIn> bearer(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        var token = authorization.substring(BEARER.length()).strip();
        return recognition
                .recognise(token)
                .map(user -> new SignedIn(user, new Credential.Bearer(Digest.hex(token), token), ""));
    }
}
