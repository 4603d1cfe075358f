package uk.concord.dev.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: asks first, then insists. */
public final class Ending {
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Ending() {}

    /** Whether it ended when asked, within that time; otherwise it was killed. */
    public static boolean gently(ProcessHandle process, Duration within) {
        process.destroy();
        if (endsWithin(process, within)) {
            return true;
        }
        atOnce(process);
        return false;
    }

    /** Kills it as a power cut would, and waits until it is gone. */
    public static void atOnce(ProcessHandle process) {
        process.destroyForcibly();
        endsWithin(process, AFTER_KILL);
    }

    private static boolean endsWithin(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
