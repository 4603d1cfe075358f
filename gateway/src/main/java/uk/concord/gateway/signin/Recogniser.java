package uk.concord.gateway.signin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.AgencyDirectory;
import uk.concord.gateway.agencies.KnownAgency;
import uk.concord.gateway.keycloak.TokenCheck;
import uk.concord.gateway.keycloak.VerifiedToken;
import uk.concord.gateway.session.Recognition;
import uk.concord.gateway.session.Role;
import uk.concord.gateway.session.SignedInUser;

/**
 * Reads a person's agency and partnerships from the groups in their token, and their roles from what it says of the
 * agencies' clients. This decides what pages offer; what is allowed the agency's service decides by itself.
 */
@Singleton
final class Recogniser implements Recognition {
    private final TokenCheck check;
    private final AgencyDirectory directory;

    Recogniser(TokenCheck check, AgencyDirectory directory) {
        this.check = check;
        this.directory = directory;
    }

    @Override
    public Optional<SignedInUser> recognise(String accessToken) {
        return check.verify(accessToken, TokenCheck.Kind.ACCESS).map(this::person);
    }

    private SignedInUser person(VerifiedToken token) {
        var agency = token.agencies().size() == 1 ? token.agencies().getFirst() : null;
        return new SignedInUser(
                token.subject(),
                token.text("name"),
                token.text("post"),
                agency,
                token.partnerships(),
                roles(token, agency));
    }

    /** Whoever belongs to no agency can only be an auditor. */
    private Set<Role> roles(VerifiedToken token, @Nullable String agency) {
        return askedAt(agency, token.partnerships()).stream()
                .flatMap(known -> token.rolesAt(known.audience()).stream())
                .flatMap(code -> Role.named(code).stream())
                .filter(role -> agency != null || role == Role.AUDITOR)
                .collect(Collectors.toSet());
    }

    private List<KnownAgency> askedAt(@Nullable String agency, List<String> partnerships) {
        if (agency != null) {
            return directory.find(agency).stream().toList();
        }
        return partnerships.stream()
                .flatMap(partnership -> directory.of(partnership).stream())
                .distinct()
                .toList();
    }
}
