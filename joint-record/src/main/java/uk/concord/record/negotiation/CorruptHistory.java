package uk.concord.record.negotiation;

/** Thrown when stored entries do not make a history; ingest lets none of those in. */
public final class CorruptHistory extends RuntimeException {
    private static final long serialVersionUID = 1;

    CorruptHistory(String message) {
        super(message);
    }
}
