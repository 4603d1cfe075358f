package uk.concord.gateway.keycloak;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Keycloak grants at its token endpoint. Secrets: never printed. */
public record Tokens(
        String access,
        Instant accessEnds,
        @Nullable String refresh,
        @Nullable String id) {
    @Override
    public String toString() {
        return "Tokens";
    }
}
