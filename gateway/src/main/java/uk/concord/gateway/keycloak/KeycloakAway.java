package uk.concord.gateway.keycloak;

import org.jspecify.annotations.Nullable;

/** Keycloak cannot be reached or does not answer as it should; trying later helps. */
public final class KeycloakAway extends RuntimeException {
    KeycloakAway(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
