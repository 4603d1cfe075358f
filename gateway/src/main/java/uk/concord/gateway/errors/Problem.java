package uk.concord.gateway.errors;

import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request got no proper answer, as RFC 9457 has it, with members of our own.
 *
 * @param type the address at which the reason is explained, relative to this API
 * @param title what it comes to, in a few words
 * @param status the answer's HTTP status again
 * @param detail what happened and what to do, a sentence for people
 * @param reason stable word for programs, for example OVER_LIMIT
 * @param traceId finds the request in the logs
 * @param incident finds a fault in a service's log; absent when there is none
 * @param errors what is wrong in the request, piece by piece; empty when it is not about what was sent
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        String traceId,
        @Nullable String incident,
        List<Wrong> errors) {
    /** Where every reason is explained. */
    public static final String REASONS = "/api/problems";

    /**
     * One wrong piece of a request; exactly one of pointer, parameter and header says where it stands.
     *
     * @param pointer into the body that was sent, a JSON pointer (RFC 6901) as a fragment, for example #/terms/lines/0/name
     * @param parameter name of a parameter in the address
     * @param header name of a header
     * @param detail what is wrong with it and what to do
     */
    @Serdeable
    public record Wrong(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String header,
            String detail) {}

    static Problem of(Failure failure, HttpStatus status, String traceId, List<Wrong> errors) {
        return new Problem(
                REASONS + "#" + failure.code(),
                failure.title(),
                status.getCode(),
                failure.sentence(),
                failure.code(),
                traceId,
                failure.incident().isEmpty() ? null : failure.incident(),
                errors);
    }
}
