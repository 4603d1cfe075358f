package uk.concord.gateway.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A token whose signature, issuer, audience and time have been checked. */
public record VerifiedToken(JWTClaimsSet claims) {
    private static final String AGENCY = "/agency/";
    private static final String PARTNERSHIP = "/partnership/";

    public String subject() {
        return claims.getSubject();
    }

    public Instant ends() {
        return claims.getExpirationTime().toInstant();
    }

    /** The text of a claim; empty when there is none. */
    public String text(String claim) {
        return claims.getClaim(claim) instanceof String text ? text : "";
    }

    /** The agencies whose staff group the person is in. */
    public List<String> agencies() {
        return groupsUnder(AGENCY);
    }

    public List<String> partnerships() {
        return groupsUnder(PARTNERSHIP);
    }

    /** Roles at one client. */
    public List<String> rolesAt(String client) {
        return claims.getClaim("resource_access") instanceof Map<?, ?> clients
                        && clients.get(client) instanceof Map<?, ?> access
                ? texts(access.get("roles"))
                : List.of();
    }

    private List<String> groupsUnder(String parent) {
        return texts(claims.getClaim("groups")).stream()
                .filter(group -> group.startsWith(parent))
                .map(group -> group.substring(parent.length()))
                .filter(name -> !name.isEmpty() && name.indexOf('/') < 0)
                .sorted()
                .toList();
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(Object::toString).toList()
                : List.of();
    }

    @Override
    public String toString() {
        return "VerifiedToken[" + subject() + "]";
    }
}
