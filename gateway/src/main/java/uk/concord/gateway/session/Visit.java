package uk.concord.gateway.session;

/**
 * One request of a signed-in person. Controllers take it as a method parameter.
 *
 * @param csrfToken goes into every form as the hidden field {@code _csrf}; empty for API calls with a bearer token
 * @param traceId travels with every call to an agency's service and stands on error pages
 */
public record Visit(SignedInUser user, Credential credential, String csrfToken, String traceId) {
    @Override
    public String toString() {
        return "Visit[" + traceId + "]";
    }
}
