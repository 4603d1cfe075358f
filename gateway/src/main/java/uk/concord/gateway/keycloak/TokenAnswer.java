package uk.concord.gateway.keycloak;

/** What Keycloak says to a request for tokens. */
public sealed interface TokenAnswer {
    record Granted(Tokens tokens) implements TokenAnswer {}

    /** Refused for good: asking the same again does not help. */
    record Refused(String error) implements TokenAnswer {}
}
