package uk.concord.node.grpc;

import java.util.List;
import java.util.Objects;

/** A call that gets a clear answer other than success. Carries a stable code for programs and a sentence for people. */
public abstract sealed class CallFailure extends RuntimeException {
    private final String code;
    private final String sentence;

    private CallFailure(String code, String sentence) {
        super(code, null, false, false);
        this.code = Objects.requireNonNull(code);
        this.sentence = Objects.requireNonNull(sentence);
    }

    /** Stable code, for example {@code OVER_LIMIT}. */
    public final String code() {
        return code;
    }

    /** What is wrong and what to do, for people; without personal data. */
    public final String sentence() {
        return sentence;
    }

    /** The caller has shown no valid token. */
    public static final class Unauthenticated extends CallFailure {
        public Unauthenticated(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** The caller is known but may not do this. */
    public static final class NotEntitled extends CallFailure {
        public NotEntitled(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** The caller may ask, but what was asked for does not exist. */
    public static final class NotFound extends CallFailure {
        public NotFound(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** The request itself cannot be understood or holds something that may not be stored. */
    public static final class BadInput extends CallFailure {
        private final List<Violation> violations;

        public BadInput(List<Violation> violations) {
            super(
                    violations.isEmpty() ? "BAD_INPUT" : violations.getFirst().code(),
                    violations.isEmpty()
                            ? "The request could not be understood."
                            : violations.getFirst().description());
            this.violations = List.copyOf(violations);
        }

        public BadInput(String field, String code, String description) {
            this(List.of(new Violation(field, code, description)));
        }

        /** Every field that is wrong. */
        public List<Violation> violations() {
            return violations;
        }
    }

    /** The rules stand against it as things are now. */
    public static final class Refused extends CallFailure {
        private final List<Violation> violations;

        public Refused(String code, String sentence) {
            this(code, sentence, List.of());
        }

        public Refused(String code, String sentence, List<Violation> violations) {
            super(code, sentence);
            this.violations = List.copyOf(violations);
        }

        /** The fields that stand against it, if it is about fields. */
        public List<Violation> violations() {
            return violations;
        }
    }

    /** Somebody else changed the thing since the caller read it. */
    public static final class Stale extends CallFailure {
        public Stale(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** Something this service needs is away; trying again later may help. */
    public static final class Unavailable extends CallFailure {
        public Unavailable(String code, String sentence) {
            super(code, sentence);
        }
    }

    /** A field that is wrong: its path, a stable code and what to do. */
    public record Violation(String field, String code, String description) {}
}
