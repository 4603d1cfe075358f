package uk.concord.gateway.session;

/** The sign-in a request relies on is over. */
public final class SignInNeeded extends RuntimeException {
    public SignInNeeded(String what) {
        super(what);
    }
}
