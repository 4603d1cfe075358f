package uk.concord.node.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.node.grpc.CallFailure.Unauthenticated;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;

/** Reads the claims of a verified token: agency and partnerships from groups, roles from the own client's entry only. */
final class TokenClaims {
    private static final Pattern AGENCY = Pattern.compile("/agency/([a-z][a-z0-9-]{0,31})");
    private static final Pattern PARTNERSHIP = Pattern.compile("/partnership/([a-z][a-z0-9-]{0,63})");
    private static final int LONGEST_TEXT = 200;

    private TokenClaims() {}

    static VerifiedToken read(JWTClaimsSet claims, String ownClient) throws ParseException {
        var subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_TEXT) {
            throw new Unauthenticated("TOKEN_SUBJECT", "Your sign-in does not say who you are. Sign in again.");
        }
        var groups = groups(claims);
        return new VerifiedToken(
                subject,
                agency(groups),
                matches(PARTNERSHIP, groups).stream().map(PartnershipId::new).collect(Collectors.toUnmodifiableSet()),
                roles(claims, ownClient),
                text(claims, "post"),
                text(claims, "name"));
    }

    private static List<String> groups(JWTClaimsSet claims) throws ParseException {
        var groups = claims.getStringListClaim("groups");
        return groups == null ? List.of() : groups;
    }

    private static @Nullable AgencyCode agency(List<String> groups) {
        var agencies = matches(AGENCY, groups);
        if (agencies.size() > 1) {
            throw new Unauthenticated(
                    "TOKEN_TWO_AGENCIES",
                    "You belong to more than one agency; ask your administrator to put that right.");
        }
        return agencies.stream().findFirst().map(AgencyCode::new).orElse(null);
    }

    private static Set<String> matches(Pattern pattern, List<String> groups) {
        return groups.stream()
                .map(pattern::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> roles(JWTClaimsSet claims, String ownClient) {
        var roles = EnumSet.noneOf(Role.class);
        if (claims.getClaim("resource_access") instanceof Map<?, ?> access
                && access.get(ownClient) instanceof Map<?, ?> client
                && client.get("roles") instanceof List<?> names) {
            for (var name : names) {
                if (name instanceof String text) {
                    Role.named(text).ifPresent(roles::add);
                }
            }
        }
        return roles;
    }

    private static String text(JWTClaimsSet claims, String claim) throws ParseException {
        var text = claims.getStringClaim(claim);
        if (text == null) {
            return "";
        }
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
