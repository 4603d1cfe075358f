package uk.concord.gateway.health;

import jakarta.inject.Singleton;
import uk.concord.gateway.keycloak.Discovery;

/** Keycloak: its realm describes itself. */
@Singleton
final class KeycloakCheck implements Check {
    private final Discovery discovery;

    KeycloakCheck(Discovery discovery) {
        this.discovery = discovery;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public void run() {
        discovery.probe();
    }
}
