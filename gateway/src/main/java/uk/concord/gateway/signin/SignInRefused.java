package uk.concord.gateway.signin;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.oauth2.endpoint.authorization.response.AuthorizationErrorResponseException;
import io.micronaut.security.oauth2.endpoint.authorization.response.AuthorizationErrorResponseExceptionHandler;
import jakarta.inject.Singleton;
import uk.concord.gateway.errors.ErrorAnswers;

/** Keycloak sent the browser back without a sign-in, for example because it was left waiting too long. */
@Singleton
@Replaces(AuthorizationErrorResponseExceptionHandler.class)
final class SignInRefused implements ExceptionHandler<AuthorizationErrorResponseException, MutableHttpResponse<?>> {
    private final ErrorAnswers answers;

    SignInRefused(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationErrorResponseException refused) {
        return answers.answer(request, SignInOutcome.failed());
    }
}
