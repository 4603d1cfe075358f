package uk.concord.e2e.stack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something outside this process to become true, asking again and again up to a limit. */
public final class Await {
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private Await() {}

    public static void until(String what, Duration limit, BooleanSupplier condition) {
        until(() -> what, limit, condition);
    }

    /** The same for what can be said better in the end than in the beginning. */
    public static void until(Supplier<String> what, Duration limit, BooleanSupplier condition) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + limit.toSeconds() + " s in vain until " + what.get() + ".");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
