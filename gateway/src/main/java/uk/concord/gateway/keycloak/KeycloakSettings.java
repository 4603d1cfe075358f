package uk.concord.gateway.keycloak;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where Keycloak is and who the gateway is there.
 *
 * @param issuer the realm's issuer as it stands in tokens
 * @param address the realm's address as the gateway reaches it, where that is not the issuer
 * @param clientId the gateway's own client, which is also the audience of the tokens people sign in with
 * @param timeout how long one request to Keycloak may take
 */
@ConfigurationProperties("concord.keycloak")
public record KeycloakSettings(
        @NotBlank String issuer,
        @Nullable String address,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        Duration timeout) {
    /** The address to ask, which need not be the one that browsers use. */
    String asked() {
        return address == null || address.isBlank() ? issuer : address;
    }

    @Override
    public String toString() {
        return "KeycloakSettings[" + issuer + "]";
    }
}
