package uk.concord.node.people;

/** Thrown when the directory of people does not answer; trying later helps. */
public final class DirectoryAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    DirectoryAway(Throwable cause) {
        super("Keycloak's directory of people does not answer: "
                + cause.getClass().getSimpleName());
    }
}
