package uk.concord.gateway.session;

import java.time.Instant;

/** What a request proved itself with. Its texts are secrets and never printed. */
public sealed interface Credential {
    /** Distinguishes credentials in caches, without being usable as one. */
    String fingerprint();

    /**
     * A session kept on the server.
     *
     * @param fingerprint SHA-256 of the cookie's value, in hexadecimal
     * @param accessToken its access token when the request arrived, so that one request need not read the session again
     */
    record InSession(String fingerprint, String accessToken, Instant accessEnds) implements Credential {
        @Override
        public String toString() {
            return "InSession";
        }
    }

    /** An access token sent along with an API request. */
    record Bearer(String fingerprint, String token) implements Credential {
        @Override
        public String toString() {
            return "Bearer";
        }
    }
}
