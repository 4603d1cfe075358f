package uk.concord.gateway.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import uk.concord.gateway.session.SessionSettings;

/**
 * Sees to it that no cookie leaves without saying where it may be sent. The framework's own, which hold the state of a
 * sign-in, do not say, and cannot know that TLS ended at a proxy before us.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CookieGuard implements Ordered {
    private final boolean overTls;

    CookieGuard(SessionSettings settings) {
        this.overTls = settings.overTls();
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @ResponseFilter
    void guard(MutableHttpResponse<?> response) {
        var cookies = response.getHeaders().getAll(HttpHeaders.SET_COOKIE);
        if (cookies.isEmpty()) {
            return;
        }
        response.getHeaders().remove(HttpHeaders.SET_COOKIE);
        cookies.forEach(cookie -> response.getHeaders().add(HttpHeaders.SET_COOKIE, guarded(cookie)));
    }

    private String guarded(String cookie) {
        var lax = cookie.contains("SameSite=") ? cookie : cookie + "; SameSite=Lax";
        return overTls && !lax.contains("Secure") ? lax + "; Secure" : lax;
    }
}
