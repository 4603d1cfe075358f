package uk.concord.gateway.session;

import java.util.Optional;

/** Finds out who somebody is, and what they may do where, from the token they signed in with. */
public interface Recognition {
    /**
     * The person; empty when the token is not valid.
     *
     * @throws uk.concord.gateway.keycloak.KeycloakAway when Keycloak cannot be asked
     */
    Optional<SignedInUser> recognise(String accessToken);
}
