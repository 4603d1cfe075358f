package uk.concord.log;

/** A well-formed note that the keys we trust did not sign as they must. The reason is stable and tells which rule failed. */
public final class UntrustedNote extends LogException {
    /** The rule that a note broke. */
    public enum Reason {
        /** The checkpoint belongs to another log. */
        OTHER_ORIGIN,
        /** No line by the trusted Ed25519 key. */
        ED25519_MISSING,
        /** The line by the trusted Ed25519 key does not verify. */
        ED25519_WRONG,
        /** No line by the trusted ML-DSA-44 key. */
        ML_DSA_44_MISSING,
        /** The line by the trusted ML-DSA-44 key does not verify. */
        ML_DSA_44_WRONG,
        /** A log's signature carries a time, or a cosignature carries none or one out of range. */
        TIME_OUT_OF_PLACE,
        /** The two cosignatures of one mirror state different times. */
        TIMES_DIFFER
    }

    private final Reason reason;

    public UntrustedNote(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
