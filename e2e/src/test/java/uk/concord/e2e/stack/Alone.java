package uk.concord.e2e.stack;

import org.junit.jupiter.api.parallel.Isolated;

/** Journeys run two at a time; whoever disturbs what others use says {@link Isolated}, and runs when no other does. */
final class Alone {
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Alone() {}

    /** A journey that forgot to say so fails here itself, and not some other one now and then. */
    static void require() {
        if (!CALLERS.walk(
                frames -> frames.anyMatch(frame -> frame.getDeclaringClass().isAnnotationPresent(Isolated.class)))) {
            throw new IllegalStateException("Only a journey that is @Isolated may disturb what others use.");
        }
    }
}
