package uk.concord.node.mail;

import uk.concord.proto.record.v1.DeliveryFailure;

/** Thrown when a letter was not sent. Says why by a code, never in a server's words, which may hold an address. */
public final class NotSent extends Exception {
    private static final long serialVersionUID = 1;

    private final DeliveryFailure failure;
    private final boolean forGood;

    /**
     * A letter was not sent.
     *
     * @param forGood true when trying again does not help
     */
    public NotSent(DeliveryFailure failure, boolean forGood) {
        super(failure.name());
        this.failure = failure;
        this.forGood = forGood;
    }

    public DeliveryFailure failure() {
        return failure;
    }

    public boolean isForGood() {
        return forGood;
    }
}
