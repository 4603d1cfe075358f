package uk.concord.gateway.session;

import org.jspecify.annotations.Nullable;

/** A session that is alive. */
public record Session(
        Credential.InSession credential,
        SignedInUser user,
        String csrfToken,
        @Nullable String idToken,
        @Nullable String refreshToken) {
    @Override
    public String toString() {
        return "Session[" + user + "]";
    }
}
