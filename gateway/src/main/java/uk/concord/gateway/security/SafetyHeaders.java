package uk.concord.gateway.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.util.List;
import uk.concord.gateway.keycloak.KeycloakSettings;
import uk.concord.gateway.session.SessionSettings;
import uk.concord.gateway.trace.Trace;

/** Tells browsers, with every answer, what a page of ours may do: load from us, send to us, be framed by nobody. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SafetyHeaders implements Ordered {
    private static final List<String> KEPT_BY_BROWSERS = List.of("/assets/", "/webjars/", "/static/");
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final String policy;
    private final boolean overTls;

    SafetyHeaders(SessionSettings settings, KeycloakSettings keycloak) {
        this.overTls = settings.overTls();
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                // Signing out posts to us and is sent on to Keycloak, which browsers count as the form's target too.
                + "form-action 'self' " + origin(URI.create(keycloak.issuer()));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @ResponseFilter
    void guard(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
                .header("X-Trace-Id", Trace.id(request));
        if (overTls) {
            response.header("Strict-Transport-Security", ONE_YEAR);
        }
        if (KEPT_BY_BROWSERS.stream().noneMatch(request.getPath()::startsWith)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
