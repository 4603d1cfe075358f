package uk.concord.gateway.signin;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import uk.concord.gateway.errors.ErrorAnswers;
import uk.concord.gateway.errors.Failure;
import uk.concord.gateway.session.SessionCookie;

/** Sends people who are not signed in to sign in and back to the page they wanted; programs are told so. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class NotAllowed implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private static final URI SIGN_IN = URI.create("/sign-in");

    private final ErrorAnswers answers;
    private final ReturnCookie wanted;
    private final SessionCookie session;

    NotAllowed(ErrorAnswers answers, ReturnCookie wanted, SessionCookie session) {
        this.answers = answers;
        this.wanted = wanted;
        this.session = session;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        if (refused.isForbidden()) {
            return answers.answer(
                    request,
                    Failure.of(HttpStatus.FORBIDDEN, "NOT_ENTITLED", "You may not do this", "Nothing was changed."));
        }
        return signIn(request);
    }

    MutableHttpResponse<?> signIn(HttpRequest<?> request) {
        if (ErrorAnswers.isApi(request)) {
            return answers.answer(
                            request,
                            Failure.of(
                                    HttpStatus.UNAUTHORIZED,
                                    "SIGN_IN_NEEDED",
                                    "You need to sign in",
                                    "Send a valid bearer token, or sign in."))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"concord\"");
        }
        return HttpResponse.seeOther(SIGN_IN)
                .cookie(wanted.to(wantedPath(request)))
                .cookie(session.gone());
    }

    /** A page that was read can be read again; a form that was sent cannot, so its page is where one goes on. */
    private static String wantedPath(HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.GET) {
            return request.getUri().toString();
        }
        var referer = request.getHeaders().get(HttpHeaders.REFERER);
        try {
            return referer == null ? "/" : URI.create(referer).getRawPath();
        } catch (IllegalArgumentException garbled) {
            return "/";
        }
    }
}
