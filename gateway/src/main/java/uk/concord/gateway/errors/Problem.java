package uk.concord.gateway.errors;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure as RFC 9457 has it, with our own members.
 *
 * @param type "about:blank": the code tells more than a link would
 * @param code stable, for programs
 * @param traceId finds the request in the logs
 * @param incident finds a fault in a service's log; absent when there is none
 * @param errors fields that are wrong; empty when it is not about fields
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String traceId,
        @Nullable String incident,
        List<FieldError> errors) {
    /** One wrong field, by its path in what was sent. */
    @Serdeable
    public record FieldError(String field, String message) {}

    static Problem of(Failure failure, String traceId) {
        return new Problem(
                "about:blank",
                failure.title(),
                failure.status().getCode(),
                failure.sentence(),
                failure.code(),
                traceId,
                failure.incident().isEmpty() ? null : failure.incident(),
                failure.fields().stream()
                        .map(field -> new FieldError(field.field(), field.description()))
                        .toList());
    }
}
