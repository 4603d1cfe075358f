package uk.concord.dev.process;

import java.time.Duration;

/** Ends a process: asks first, then insists. */
public final class Ending {
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

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
        long began = System.nanoTime();
        while (Liveness.isRunning(process)) {
            if (System.nanoTime() - began > within.toNanos()) {
                return false;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
