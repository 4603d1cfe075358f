package uk.concord.gateway.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import uk.concord.gateway.trace.Trace;

/** Reads what the filters have learnt about a request. */
public final class Visits {
    private Visits() {}

    /** The visit; empty when nobody is signed in. */
    public static Optional<Visit> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .map(signedIn ->
                        new Visit(signedIn.user(), signedIn.credential(), signedIn.csrfToken(), Trace.id(request)));
    }
}
