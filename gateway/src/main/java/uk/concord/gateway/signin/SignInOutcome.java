package uk.concord.gateway.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.handlers.RedirectingLoginHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import uk.concord.gateway.errors.ErrorAnswers;
import uk.concord.gateway.errors.Failure;
import uk.concord.gateway.session.SessionCookie;

/** What the browser gets at the end of a sign-in. */
@Singleton
final class SignInOutcome implements RedirectingLoginHandler<HttpRequest<?>, MutableHttpResponse<?>> {
    private final SessionCookie session;
    private final ReturnCookie wanted;
    private final ErrorAnswers errors;

    SignInOutcome(SessionCookie session, ReturnCookie wanted, ErrorAnswers errors) {
        this.session = session;
        this.wanted = wanted;
        this.errors = errors;
    }

    @Override
    public MutableHttpResponse<?> loginSuccess(Authentication authentication, HttpRequest<?> request) {
        if (!(authentication instanceof OpenedSession opened)) {
            throw new IllegalStateException("A sign-in that opened no session");
        }
        return HttpResponse.seeOther(URI.create(wanted.path(request)))
                .cookie(session.carrying(opened.cookie()))
                .cookie(wanted.gone());
    }

    @Override
    public MutableHttpResponse<?> loginRefresh(
            Authentication authentication, String refreshToken, HttpRequest<?> request) {
        throw new UnsupportedOperationException("Sessions are refreshed from within");
    }

    @Override
    public MutableHttpResponse<?> loginFailed(AuthenticationResponse outcome, HttpRequest<?> request) {
        var noRole =
                outcome.getMessage().filter(SessionAtSignIn.NO_ROLE::equals).isPresent();
        return errors.answer(request, noRole ? noRole() : failed());
    }

    static Failure failed() {
        return Failure.of(
                HttpStatus.FORBIDDEN,
                "SIGN_IN_FAILED",
                "You are not signed in",
                "The sign-in did not work, perhaps because it took too long. Go to the start page and sign in again.");
    }

    private static Failure noRole() {
        return Failure.of(
                HttpStatus.FORBIDDEN,
                "NO_ROLE",
                "You have no role in Concord yet",
                "You are known, but no agency has given you a role here. Ask your agency's administrator.");
    }
}
