package uk.concord.gateway.errors;

import io.micronaut.http.HttpStatus;
import java.util.List;
import uk.concord.gateway.agencies.AgencyFailure;
import uk.concord.gateway.agencies.AgencyFailure.WrongField;

/**
 * Why a request got no proper answer.
 *
 * @param code stable, for programs
 * @param title what it comes to, in a few words
 * @param sentence what happened and what to do
 * @param incident finds a fault in the service's own log; empty when there is none or it is the gateway's
 * @param stale true when somebody changed the thing after the caller had read it
 */
public record Failure(
        HttpStatus status,
        String code,
        String title,
        String sentence,
        List<WrongField> fields,
        String incident,
        boolean stale) {
    public Failure {
        fields = List.copyOf(fields);
    }

    public static Failure of(HttpStatus status, String code, String title, String sentence) {
        return of(status, code, title, sentence, List.of());
    }

    static Failure of(HttpStatus status, String code, String title, String sentence, List<WrongField> fields) {
        return new Failure(status, code, title, sentence, fields, "", false);
    }

    /** An agency's refusal, as HTTP has it. */
    public static Failure of(AgencyFailure failure) {
        return switch (failure) {
            case AgencyFailure.SignInNeeded it ->
                of(HttpStatus.UNAUTHORIZED, it.code(), "You need to sign in", it.sentence());
            case AgencyFailure.NotEntitled it ->
                of(HttpStatus.FORBIDDEN, it.code(), "You may not do this", it.sentence());
            case AgencyFailure.Unknown it -> of(HttpStatus.NOT_FOUND, it.code(), "Page not found", it.sentence());
            case AgencyFailure.Invalid it ->
                of(HttpStatus.BAD_REQUEST, it.code(), "Something is not filled in right", it.sentence(), it.fields());
            case AgencyFailure.Refused it ->
                of(HttpStatus.CONFLICT, it.code(), "This cannot be done now", it.sentence(), it.fields());
            case AgencyFailure.Stale it ->
                new Failure(
                        HttpStatus.CONFLICT,
                        it.code(),
                        "This has changed meanwhile",
                        it.sentence(),
                        List.of(),
                        "",
                        true);
            case AgencyFailure.Away it ->
                of(HttpStatus.SERVICE_UNAVAILABLE, it.code(), "Not available just now", it.sentence());
            case AgencyFailure.Broken it ->
                new Failure(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        it.code(),
                        "Something went wrong",
                        it.sentence(),
                        List.of(),
                        it.incident(),
                        false);
        };
    }
}
