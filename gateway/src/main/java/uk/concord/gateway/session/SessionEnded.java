package uk.concord.gateway.session;

/** Somebody has signed out here: what still runs for the session must stop. */
public record SessionEnded(String fingerprint) {
    @Override
    public String toString() {
        return "SessionEnded";
    }
}
