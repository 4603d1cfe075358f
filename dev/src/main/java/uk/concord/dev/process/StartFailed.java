package uk.concord.dev.process;

/** The stack cannot start; the message is a sentence for the person at the terminal. */
public final class StartFailed extends RuntimeException {
    public StartFailed(String message) {
        super(message);
    }

    public StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
