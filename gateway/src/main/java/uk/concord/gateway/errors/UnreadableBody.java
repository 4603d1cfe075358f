package uk.concord.gateway.errors;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was sent cannot be read as what is expected here. The place of it is named, and never what stood there. */
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
        return answers.answer(request, failure(failed));
    }

    private static Failure failure(ConversionErrorException failed) {
        var argument = failed.getArgument();
        if (!argument.getAnnotationMetadata().hasAnnotation(Body.class)) {
            return notReadable(argument.getName());
        }
        var place = place(failed);
        var unknown = unknownField(failed);
        if (unknown.isPresent()) {
            var steps = place.isEmpty() || !place.getLast().equals(unknown.get())
                    ? Stream.concat(place.stream(), unknown.stream())
                    : place.stream();
            return Refused.field(
                            "UNKNOWN_FIELD",
                            steps.collect(Collectors.joining("/", "#/", "")),
                            "There is no such field here. Nothing was changed: check its name and send it again.")
                    .failure();
        }
        return place.isEmpty()
                ? StatusAnswers.failure(HttpStatus.BAD_REQUEST)
                : notReadable("#/" + String.join("/", place));
    }

    private static Failure notReadable(String field) {
        return Refused.field(
                        "BAD_REQUEST", field, "This is not of the kind that is expected here. Nothing was changed.")
                .failure();
    }

    /** The way from the whole to what could not be read, which is told the other way round; empty when it is the whole. */
    private static List<String> place(ConversionErrorException failed) {
        return causes(failed)
                .map(SerdeException::getPath)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of())
                .reversed()
                .stream()
                .flatMap(UnreadableBody::step)
                .toList();
    }

    private static Stream<String> step(ReferencePath step) {
        return switch (step) {
            case PropertyReferencePath property -> Stream.of(property.property().getName());
            case CollectionItemReferencePath item -> Stream.of(String.valueOf(item.index()));
            default -> Stream.of();
        };
    }

    private static Optional<String> unknownField(ConversionErrorException failed) {
        return causes(failed)
                .map(cause -> UNKNOWN.matcher(String.valueOf(cause.getMessage())))
                .flatMap(found -> found.results().map(UnreadableBody::name))
                .findFirst();
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    private static Stream<SerdeException> causes(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SerdeException.class::isInstance)
                .map(SerdeException.class::cast);
    }
}
