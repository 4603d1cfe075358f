package uk.concord.gateway.errors;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was sent cannot be read as what is expected here. A field nobody knows is named, so that a slip of a name is found. */
@Singleton
@Replaces(ConversionErrorHandler.class)
final class UnreadableBody implements ExceptionHandler<ConversionErrorException, HttpResponse<?>> {
    private static final int DEEPEST = 20;
    private static final Pattern UNKNOWN = Pattern.compile("Unknown property \\[([A-Za-z0-9_.-]{1,60})]");

    private final ErrorAnswers answers;

    UnreadableBody(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ConversionErrorException failed) {
        return answers.answer(
                request,
                unknownField(failed)
                        .map(field -> Refused.field(
                                        "UNKNOWN_FIELD",
                                        field,
                                        "There is no such field here. Nothing was changed: check its name and send it again.")
                                .failure())
                        .orElseGet(() -> StatusAnswers.failure(HttpStatus.BAD_REQUEST)));
    }

    private static Optional<String> unknownField(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SerdeException.class::isInstance)
                .map(cause -> UNKNOWN.matcher(String.valueOf(cause.getMessage())))
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .findFirst();
    }
}
