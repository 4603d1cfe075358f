package uk.concord.gateway.errors;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.gateway.trace.Trace;

/** Answers whatever a controller or filter throws and nothing nearer handles. */
@Singleton
final class AnythingThrown implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(AnythingThrown.class);

    private final ErrorAnswers answers;

    AnythingThrown(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        var failure = Failures.of(thrown);
        if (failure.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("Incident {}", Trace.id(request), thrown);
        } else if (failure.status() == HttpStatus.SERVICE_UNAVAILABLE && !Failures.atAgency(thrown)) {
            LOG.warn("Answered 503 {}: {}", failure.code(), Failures.reason(thrown));
        }
        return answers.answer(request, failure);
    }
}
