package uk.concord.node.book;

/** What stops the core itself: its stored book contradicts itself, or something it relies on gave way. */
public abstract sealed class BookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BookException(String message) {
        super(message);
    }

    /** Stored bytes do not say what they said when they were stored. */
    public static final class CorruptBook extends BookException {
        private static final long serialVersionUID = 1;

        public CorruptBook(String message) {
            super(message);
        }
    }

    /** Another instance of the service has taken over: nothing that this one begins to write stays. */
    public static final class Deposed extends BookException {
        private static final long serialVersionUID = 1;

        public Deposed(String message) {
            super(message);
        }
    }

    /** Private keys are not where they should be, or cannot be kept there. */
    public static final class KeysMissing extends BookException {
        private static final long serialVersionUID = 1;

        public KeysMissing(String message) {
            super(message);
        }
    }

    /** The file that says what was last signed is older than it should be. */
    public static final class MarksBehind extends BookException {
        private static final long serialVersionUID = 1;

        public MarksBehind(String message) {
            super(message);
        }
    }
}
