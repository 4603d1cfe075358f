package uk.concord.node.keys;

/** Keys, or the file that says what was last signed, that cannot be used; the message says what a person must do. */
public final class KeysUnusable extends RuntimeException {
    KeysUnusable(String message) {
        super(message);
    }

    KeysUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
