package uk.concord.gateway.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The cookie that carries a session. Over TLS its name begins with "__Host-", so that no other host of the domain can set
 * it; browsers refuse that name over plain HTTP, which development uses.
 */
@Singleton
public final class SessionCookie {
    private final String name;
    private final boolean secure;

    SessionCookie(SessionSettings settings) {
        this.secure = settings.overTls();
        this.name = secure ? "__Host-concord" : "concord";
    }

    public Optional<String> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(name).map(Cookie::getValue);
    }

    public Cookie carrying(String value) {
        return Cookie.of(name, value).path("/").httpOnly(true).secure(secure).sameSite(SameSite.Lax);
    }

    /** Makes the browser forget it. */
    public Cookie gone() {
        return carrying("").maxAge(0);
    }
}
