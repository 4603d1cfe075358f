package uk.concord.dev.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a process that runs from one that has ended but was not collected by its parent, which Java still calls alive. */
final class Liveness {
    private Liveness() {}

    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isDefunct(process.pid());
    }

    /** The state follows the name, which stands in brackets and may itself hold brackets and spaces. */
    private static boolean isDefunct(long pid) {
        try {
            var status = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return status.startsWith("Z", status.lastIndexOf(')') + 2);
        } catch (IOException e) {
            // No such file: either not Linux or already gone, and then Java's own answer stands.
            return false;
        }
    }
}
