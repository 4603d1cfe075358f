package uk.concord.gateway.keycloak;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ending a person's session at Keycloak itself. */
@Singleton
public final class KeycloakSession {
    private final Discovery discovery;
    private final KeycloakHttp http;
    private final KeycloakSettings settings;

    KeycloakSession(Discovery discovery, KeycloakHttp http, KeycloakSettings settings) {
        this.discovery = discovery;
        this.http = http;
        this.settings = settings;
    }

    /**
     * Where the browser goes to sign out, and from there back to us.
     *
     * @throws KeycloakAway when nobody would answer there
     */
    public URI signOutAddress(@Nullable String idToken, String landing) {
        discovery.requireThere();
        var address = UriBuilder.of(discovery.endpoints().endSession())
                .queryParam("client_id", settings.clientId())
                .queryParam("post_logout_redirect_uri", landing);
        if (idToken != null) {
            address.queryParam("id_token_hint", idToken);
        }
        return address.build();
    }

    /** Ends the session from behind, without the browser. */
    public void end(String refreshToken) {
        http.post(
                discovery.endpoints().endSession(),
                Map.of("refresh_token", refreshToken, "client_id", settings.clientId()));
    }
}
