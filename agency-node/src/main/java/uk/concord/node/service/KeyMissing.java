package uk.concord.node.service;

/** A configuration key without which a service does not start. */
public final class KeyMissing extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeyMissing(String key) {
        super("the configuration key " + key + " is not set. Set it in the environment or in the configuration file.");
    }
}
