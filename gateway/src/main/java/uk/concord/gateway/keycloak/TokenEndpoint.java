package uk.concord.gateway.keycloak;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keycloak's token endpoint, for what happens after sign-in: refreshing, and exchanging for one agency's audience. */
@Singleton
public final class TokenEndpoint {
    private static final int OK = 200;

    private final Discovery discovery;
    private final KeycloakHttp http;
    private final InstantSource clock;

    TokenEndpoint(Discovery discovery, KeycloakHttp http, InstantSource clock) {
        this.discovery = discovery;
        this.http = http;
        this.clock = clock;
    }

    /** New tokens of the same sign-in. */
    public TokenAnswer refresh(String refreshToken) {
        return ask(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** A token for one audience in the name of the same person (RFC 8693). */
    TokenAnswer exchange(String accessToken, String audience) {
        return ask(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", accessToken,
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "requested_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "audience", audience,
                "scope", "roles"));
    }

    private TokenAnswer ask(Map<String, String> form) {
        var asked = clock.instant();
        var reply = http.post(discovery.endpoints().token(), form);
        if (reply.status() != OK) {
            return new TokenAnswer.Refused(text(reply.body(), "error", "unknown"));
        }
        var access = text(reply.body(), "access_token", "");
        if (access.isEmpty()) {
            throw new KeycloakAway("Keycloak granted a token but sent none", null);
        }
        return new TokenAnswer.Granted(new Tokens(
                access,
                ends(asked, reply.body(), "expires_in"),
                (String) reply.body().get("refresh_token"),
                (String) reply.body().get("id_token")));
    }

    private static Instant ends(Instant asked, Map<String, Object> body, String name) {
        return body.get(name) instanceof Number seconds ? asked.plusSeconds(seconds.longValue()) : asked;
    }

    private static String text(Map<String, Object> body, String name, String otherwise) {
        @Nullable Object value = body.get(name);
        return value instanceof String text ? text : otherwise;
    }
}
