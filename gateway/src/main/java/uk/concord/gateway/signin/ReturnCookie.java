package uk.concord.gateway.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import uk.concord.gateway.session.SessionSettings;

/** Remembers, through sign-in, which page somebody wanted. Only a path of our own is ever followed. */
@Singleton
public final class ReturnCookie {
    private static final String NAME = "concord_return";
    private static final String HOME = "/";
    private static final int LONGEST = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final boolean secure;

    ReturnCookie(SessionSettings settings) {
        this.secure = settings.overTls();
    }

    public Cookie to(String path) {
        var safe = isOurs(path) ? path : HOME;
        return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(safe.getBytes(StandardCharsets.UTF_8)))
                .maxAge(KEPT);
    }

    Cookie gone() {
        return cookie("").maxAge(0);
    }

    String path(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(NAME)
                .map(Cookie::getValue)
                .filter(value -> value.length() <= 2 * LONGEST)
                .map(ReturnCookie::decode)
                .filter(ReturnCookie::isOurs)
                .orElse(HOME);
    }

    private Cookie cookie(String value) {
        return Cookie.of(NAME, value).path("/").httpOnly(true).secure(secure).sameSite(SameSite.Lax);
    }

    private static String decode(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            return HOME;
        }
    }

    private static boolean isOurs(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }
}
