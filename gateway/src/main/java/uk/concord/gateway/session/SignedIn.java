package uk.concord.gateway.session;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;

/** The framework's view of a signed-in request. It says no more than it must: attributes are printed by others. */
final class SignedIn implements Authentication {
    private static final long serialVersionUID = 1;

    private final transient SignedInUser user;
    private final transient Credential credential;
    private final String csrfToken;

    SignedIn(SignedInUser user, Credential credential, String csrfToken) {
        this.user = user;
        this.credential = credential;
        this.csrfToken = csrfToken;
    }

    SignedInUser user() {
        return user;
    }

    Credential credential() {
        return credential;
    }

    String csrfToken() {
        return csrfToken;
    }

    @Override
    public String getName() {
        return user.subject();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Collection<String> getRoles() {
        return user.roles().stream().map(Role::code).toList();
    }

    @Override
    public String toString() {
        return "SignedIn[" + user + "]";
    }
}
