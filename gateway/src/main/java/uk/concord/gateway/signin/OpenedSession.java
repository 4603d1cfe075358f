package uk.concord.gateway.signin;

import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import java.util.Map;
import java.util.Optional;

/** What came of a sign-in: the cookie that goes to the browser, carried through the framework without being printed. */
final class OpenedSession implements Authentication, AuthenticationResponse {
    private static final long serialVersionUID = 1;

    private final String subject;
    private final transient String cookie;

    OpenedSession(String subject, String cookie) {
        this.subject = subject;
        this.cookie = cookie;
    }

    String cookie() {
        return cookie;
    }

    @Override
    public String getName() {
        return subject;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Optional<Authentication> getAuthentication() {
        return Optional.of(this);
    }

    @Override
    public String toString() {
        return "OpenedSession[" + subject + "]";
    }
}
