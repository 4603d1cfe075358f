package uk.concord.gateway.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import uk.concord.gateway.session.SignInNeeded;

/** A session that ended while a page was being made: sign in again, then back to it. */
@Singleton
final class SessionOver implements ExceptionHandler<SignInNeeded, MutableHttpResponse<?>> {
    private final NotAllowed notAllowed;

    SessionOver(NotAllowed notAllowed) {
        this.notAllowed = notAllowed;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, SignInNeeded over) {
        return notAllowed.signIn(request);
    }
}
