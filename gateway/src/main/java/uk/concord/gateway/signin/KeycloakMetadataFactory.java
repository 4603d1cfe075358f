package uk.concord.gateway.signin;

import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.oauth2.client.DefaultOpenIdProviderMetadata;
import io.micronaut.security.oauth2.client.OpenIdProviderMetadataFetcher;
import io.micronaut.security.oauth2.client.OpenIdProviderMetadataFetcherFactory;
import io.micronaut.security.oauth2.configuration.OpenIdClientConfiguration;
import jakarta.inject.Singleton;
import uk.concord.gateway.keycloak.Discovery;

/** Gives the framework {@link KeycloakMetadata} in place of its own one-time fetch. */
@Factory
@Replaces(factory = OpenIdProviderMetadataFetcherFactory.class)
final class KeycloakMetadataFactory {
    @Singleton
    @EachBean(OpenIdClientConfiguration.class)
    OpenIdProviderMetadataFetcher fetcher(@Parameter OpenIdClientConfiguration client, Discovery discovery) {
        return new OpenIdProviderMetadataFetcher() {
            @Override
            public String getName() {
                return client.getName();
            }

            @Override
            public DefaultOpenIdProviderMetadata fetch() {
                return new KeycloakMetadata(client.getName(), discovery);
            }
        };
    }
}
