package uk.concord.log;

/** What can be wrong with a log's bytes: they are not in the format, or nobody trusted signed them. */
public abstract sealed class LogException extends RuntimeException permits MalformedData, UntrustedNote {
    protected LogException(String message) {
        super(message);
    }
}
