package uk.concord.gateway.signin;

import io.micronaut.security.oauth2.client.DefaultOpenIdProviderMetadata;
import java.util.List;
import uk.concord.gateway.keycloak.Discovery;

/**
 * The provider's metadata as the framework wants it, looked up when used: the framework would ask once, at start, and give
 * up for good if Keycloak was not there yet.
 */
final class KeycloakMetadata extends DefaultOpenIdProviderMetadata {
    private final Discovery discovery;

    KeycloakMetadata(String name, Discovery discovery) {
        super(name);
        this.discovery = discovery;
    }

    @Override
    public String getIssuer() {
        return discovery.endpoints().issuer();
    }

    @Override
    public String getAuthorizationEndpoint() {
        return discovery.endpoints().authorization();
    }

    @Override
    public String getTokenEndpoint() {
        return discovery.endpoints().token();
    }

    @Override
    public String getJwksUri() {
        return discovery.endpoints().keys();
    }

    @Override
    public String getEndSessionEndpoint() {
        return discovery.endpoints().endSession();
    }

    @Override
    public List<String> getTokenEndpointAuthMethodsSupported() {
        return List.of("client_secret_basic");
    }

    @Override
    public List<String> getCodeChallengeMethodsSupported() {
        return List.of("S256");
    }
}
