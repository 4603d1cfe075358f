package uk.concord.gateway.errors;

import io.grpc.StatusRuntimeException;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpStatus;
import io.micronaut.transaction.exceptions.TransactionException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.keycloak.KeycloakAway;
import uk.concord.gateway.session.SignInNeeded;

/** Tells what a thrown thing comes to. */
final class Failures {
    private static final int DEEPEST = 20;

    private Failures() {}

    static Failure of(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
            cause = cause.getCause();
        }
        return broken();
    }

    private static @Nullable Failure known(Throwable cause) {
        return switch (cause) {
            case StatusRuntimeException refused -> Failure.of(uk.concord.gateway.agencies.Failures.of(refused));
            case Refused refused -> refused.failure();
            case SignInNeeded _ ->
                Failure.of(HttpStatus.UNAUTHORIZED, "SIGN_IN_NEEDED", "You need to sign in", "Sign in again to go on.");
            case KeycloakAway _ ->
                away("KEYCLOAK_AWAY", "The sign-in service cannot be reached just now. Try again in a minute.");
            case SQLException _, DataAccessException _, ConnectionException _, TransactionException _ ->
                away("DATABASE_AWAY", "The store of sign-ins cannot be reached just now. Try again in a minute.");
            default -> null;
        };
    }

    /** Failed calls to services are noted where they are made. */
    static boolean atAgency(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(StatusRuntimeException.class::isInstance);
    }

    /** What operators need to know of something that is away: the innermost cause, which speaks of machines, not of people. */
    static String reason(Throwable thrown) {
        var innermost = thrown;
        for (int depth = 0; innermost.getCause() != null && depth < DEEPEST; depth++) {
            innermost = innermost.getCause();
        }
        return innermost.toString().lines().findFirst().orElse("");
    }

    static Failure broken() {
        return Failure.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL",
                "Something went wrong",
                "It has been noted, and it is not your fault. What was saved before is safe. Try again in a minute.");
    }

    private static Failure away(String code, String sentence) {
        return Failure.of(HttpStatus.SERVICE_UNAVAILABLE, code, "Not available just now", sentence);
    }
}
