package uk.concord.dev.process;

/** The stack cannot start, and one sentence for the person at the terminal says why. */
public final class StartFailed extends RuntimeException {
    private final String sentence;

    public StartFailed(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public StartFailed(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
