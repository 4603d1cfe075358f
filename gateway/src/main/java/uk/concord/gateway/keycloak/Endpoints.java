package uk.concord.gateway.keycloak;

/** Where the realm does what. */
public record Endpoints(String issuer, String authorization, String token, String keys, String endSession) {}
