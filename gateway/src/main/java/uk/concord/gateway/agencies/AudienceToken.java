package uk.concord.gateway.agencies;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.gateway.keycloak.AudienceTokens;
import uk.concord.gateway.keycloak.KeycloakAway;
import uk.concord.gateway.session.AccessTokens;
import uk.concord.gateway.session.Credential;

/** The token one visitor's calls to one agency carry: good there and nowhere else. */
@Singleton
final class AudienceToken {
    private static final Logger LOG = LoggerFactory.getLogger(AudienceToken.class);

    private final AccessTokens own;
    private final AudienceTokens exchange;

    AudienceToken(AccessTokens own, AudienceTokens exchange) {
        this.own = own;
        this.exchange = exchange;
    }

    String of(Credential credential, KnownAgency agency) {
        try {
            return exchange.exchange(own.current(credential), agency.audience())
                    .orElseThrow(() -> Refusals.notEntitled("You have no role at " + agency.name() + "."));
        } catch (KeycloakAway away) {
            LOG.atWarn()
                    .addKeyValue("agency", agency.code())
                    .log("No token for {}: {}", agency.code(), away.getMessage());
            throw Refusals.keycloakAway();
        }
    }
}
