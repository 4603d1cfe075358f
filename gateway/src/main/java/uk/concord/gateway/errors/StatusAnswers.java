package uk.concord.gateway.errors;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the failures the framework finds by itself: no such page, too large, not readable. It repeats no input. */
@Singleton
final class StatusAnswers implements ErrorResponseProcessor<Object> {
    private static final Logger LOG = LoggerFactory.getLogger(StatusAnswers.class);

    private final ErrorAnswers answers;

    StatusAnswers(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        if (response.code() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            LOG.warn(
                    "Answered {}: {}",
                    response.code(),
                    context.getRootCause()
                            .map(cause -> cause.getClass().getName())
                            .orElse("no cause given"));
        }
        var answer = answers.answer(context.getRequest(), failure(response.status()));
        response.getHeaders().forEach((name, values) -> values.stream()
                .filter(value -> !name.equalsIgnoreCase("content-type") && !name.equalsIgnoreCase("content-length"))
                .forEach(value -> answer.header(name, value)));
        return (MutableHttpResponse<Object>) answer;
    }

    static Failure failure(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                Failure.of(
                        status,
                        "NOT_FOUND",
                        "There is no such page",
                        "If you typed the address, check it. If you followed a link, what it led to may be gone.");
            case METHOD_NOT_ALLOWED ->
                Failure.of(
                        status,
                        "METHOD_NOT_ALLOWED",
                        "This cannot be done here",
                        "This address does not take that method. On a page, go back and use its own buttons.");
            case UNAUTHORIZED -> Failure.of(status, "SIGN_IN_NEEDED", "You need to sign in", "Sign in and try again.");
            case FORBIDDEN -> Failure.of(status, "NOT_ENTITLED", "You may not do this", "Nothing was changed.");
            case CONFLICT ->
                Failure.of(status, "CONFLICT", "This cannot be done now", "Look at it again as it is now, then go on.");
            case REQUEST_ENTITY_TOO_LARGE ->
                Failure.of(status, "TOO_LARGE", "This is too large", "Send less at once. Nothing was saved.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Failure.of(
                        status,
                        "UNSUPPORTED_MEDIA_TYPE",
                        "This cannot be read",
                        "Say in Content-Type what you send, and send what is taken here: JSON, or for a register CSV.");
            case NOT_ACCEPTABLE ->
                Failure.of(
                        status,
                        "NOT_ACCEPTABLE",
                        "There is no such form of it",
                        "Accept what is given here: application/json and application/problem+json.");
            case TOO_MANY_REQUESTS ->
                Failure.of(status, "TOO_MANY_REQUESTS", "Too many requests", "Wait a moment, then try again.");
            case SERVICE_UNAVAILABLE ->
                Failure.of(status, "UNAVAILABLE", "Not available just now", "Try again in a minute.");
            default ->
                status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        ? Failures.broken()
                        : Failure.of(
                                HttpStatus.valueOf(status.getCode()),
                                "BAD_REQUEST",
                                "This cannot be understood",
                                "Something in the request is not as it should be. Nothing was changed.");
        };
    }
}
