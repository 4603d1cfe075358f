package uk.concord.record.wire;

/** Thrown when bytes are not an entry: wrong in structure, to be refused and never stored. */
public final class MalformedEntry extends Exception {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    MalformedEntry(Reason reason, String found) {
        super(reason + ": " + found);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Stable codes, in the order of the tests. */
    public enum Reason {
        /** Empty, or over 65,535 bytes. */
        SIZE,
        /** Not a serialised envelope. */
        NOT_AN_ENVELOPE,
        /** A format unknown here. */
        FORMAT,
        /** Fields that the format does not have. */
        UNKNOWN_FIELD,
        /** Not the name of a log. */
        ORIGIN,
        /** An index that cannot be. */
        INDEX,
        /** Not a record's id, one where none belongs, or none where one belongs. */
        RECORD_ID,
        /** A record_seq that cannot be. */
        RECORD_SEQ,
        /** A link that is not a digest, or missing, or one where none belongs. */
        PREVIOUS_RECORD_LEAF,
        /** Type 0. */
        TYPE,
        /** Rules version 0. */
        RULES_VERSION,
        /** No actor, no post, or an id that is not one. */
        ACTOR,
        /** A time that cannot be. */
        RECORDED_AT,
        /** An idempotency key that is too long. */
        IDEMPOTENCY_KEY,
        /** An ordinal that cannot be. */
        ORDINAL,
        /** A statement of what was seen that contradicts itself. */
        SEEN,
        /** A part reference that is not one. */
        PART,
        /** Not a payload of the type. */
        PAYLOAD,
        /** A GENESIS elsewhere than at index 0, or something else there, or one that contradicts its envelope. */
        GENESIS
    }
}
