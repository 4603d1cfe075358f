package uk.concord.gateway.session;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.keycloak.Tokens;

/** What a session holds, as it is written before it is encrypted. */
@Serdeable
record SessionContent(
        String subject,
        String name,
        String post,
        @Nullable String agency,
        List<String> partnerships,
        Set<String> roles,
        String csrfToken,
        String accessToken,
        Instant accessEnds,
        @Nullable String refreshToken,
        @Nullable String idToken) {

    static SessionContent of(SignedInUser user, Tokens tokens, String csrfToken) {
        return new SessionContent(
                user.subject(),
                user.name(),
                user.post(),
                user.agency(),
                user.partnerships(),
                user.roles().stream().map(Role::code).collect(Collectors.toSet()),
                csrfToken,
                tokens.access(),
                tokens.accessEnds(),
                tokens.refresh(),
                tokens.id());
    }

    SignedInUser user() {
        return new SignedInUser(
                subject,
                name,
                post,
                agency,
                partnerships,
                roles.stream().flatMap(code -> Role.named(code).stream()).collect(Collectors.toSet()));
    }

    /** After a refresh; Keycloak sends no new id token unless asked, so the old one is kept for signing out. */
    SessionContent renewed(SignedInUser user, Tokens tokens) {
        var renewed = of(user, tokens, csrfToken);
        return new SessionContent(
                renewed.subject,
                renewed.name,
                renewed.post,
                renewed.agency,
                renewed.partnerships,
                renewed.roles,
                csrfToken,
                renewed.accessToken,
                renewed.accessEnds,
                renewed.refreshToken != null ? renewed.refreshToken : refreshToken,
                renewed.idToken != null ? renewed.idToken : idToken);
    }

    @Override
    public String toString() {
        return "SessionContent";
    }
}
