package uk.concord.dev.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says to the person at the terminal what happens, with the seconds since the launcher began. */
public final class Announcer {
    private final PrintStream out;
    private final long began = System.nanoTime();

    public Announcer(PrintStream out) {
        this.out = out;
    }

    /** Says one line. */
    public synchronized void say(String line) {
        out.printf(Locale.ROOT, "%4d s  %s%n", elapsed().toSeconds(), line);
        out.flush();
    }

    /** Prints a block as it stands. */
    public synchronized void print(String text) {
        out.println(text);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
