package uk.concord.gateway.session;

/** What a request proved itself with. Its texts are secrets and never printed. */
public sealed interface Credential {
    /** Distinguishes credentials in caches, without being usable as one. */
    String fingerprint();

    /** A session kept on the server; its fingerprint is the SHA-256 of the cookie's value, in hexadecimal. */
    record InSession(String fingerprint) implements Credential {
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
