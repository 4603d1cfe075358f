package uk.concord.dev.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One program kept running: started, started again when it ends by itself, left alone while it is held, stopped when asked. */
final class Supervised {
    private static final Duration LOOK = Duration.ofMillis(150);
    private static final int ATTEMPTS = 3;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Program program;
    private final PidRecords records;
    private final Holds holds;
    private final Announcer announcer;
    private final BackOff backOff = new BackOff();
    private @Nullable Process process;
    private boolean stopping;
    private boolean served;
    private int endings;

    Supervised(Program program, PidRecords records, Holds holds, Announcer announcer) {
        this.program = program;
        this.records = records;
        this.holds = holds;
        this.announcer = announcer;
    }

    String name() {
        return program.name();
    }

    /** Starts it and watches it from now on. */
    void start() {
        if (launch() != null) {
            Thread.ofVirtual().name("watch-" + name()).start(this::watch);
        }
    }

    /** Returns when it serves. */
    void awaitReady() {
        long began = System.nanoTime();
        while (!program.readiness().isReady()) {
            if (isStopping()) {
                throw new StartFailed(name() + " was stopped before it was ready.");
            }
            if (endings() >= ATTEMPTS
                    || System.nanoTime() - began > program.startsWithin().toNanos()) {
                throw new StartFailed("%s did not become ready. The end of %s:%n%s"
                        .formatted(name(), program.log(), Tail.of(program.log(), 15)));
            }
            pause(LOOK);
        }
        synchronized (this) {
            served = true;
        }
    }

    /** Stops it for good. */
    void stop() {
        Process running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running != null && running.isAlive()) {
            boolean gently = Ending.gently(running.toHandle(), program.stopsWithin());
            announcer.say(name() + (gently ? " stopped" : " did not stop when asked and was killed"));
        }
        records.forget(name());
    }

    private void watch() {
        @Nullable Process running = current();
        while (running != null) {
            long began = System.nanoTime();
            int exit = running.onExit().join().exitValue();
            if (isStopping()) {
                return;
            }
            count();
            if (holds.isHeld(name())) {
                announcer.say(name() + " is held; it starts again when it is released");
                awaitRelease();
            } else {
                var wait = backOff.after(Duration.ofNanos(System.nanoTime() - began));
                announcer.say("%s ended (exit code %d) and starts again in %d s; its log is %s"
                        .formatted(name(), exit, wait.toSeconds(), program.log()));
                pause(wait);
            }
            running = launch();
            if (running != null && hasServed()) {
                Thread.ofVirtual().start(this::sayWhenBack);
            }
        }
    }

    private synchronized @Nullable Process launch() {
        if (stopping) {
            return null;
        }
        try {
            Files.createDirectories(program.log().toAbsolutePath().resolveSibling(""));
            var builder = new ProcessBuilder(inOwnSession(program.command()))
                    .directory(program.directory().toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(program.log().toFile()));
            builder.environment().putAll(program.environment());
            process = builder.start();
            records.remember(name(), process.toHandle());
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sayWhenBack() {
        long began = System.nanoTime();
        while (!isStopping()
                && System.nanoTime() - began < program.startsWithin().toNanos()) {
            if (program.readiness().isReady()) {
                announcer.say(name() + " is ready again");
                return;
            }
            pause(LOOK);
        }
    }

    private void awaitRelease() {
        while (holds.isHeld(name()) && !isStopping()) {
            pause(LOOK);
        }
    }

    /** Ctrl-C reaches a whole process group; in a session of its own a program ends only when its turn comes. */
    private static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        var whole = new ArrayList<String>();
        whole.add(SETSID.toString());
        whole.addAll(command);
        return whole;
    }

    private synchronized @Nullable Process current() {
        return process;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized boolean hasServed() {
        return served;
    }

    private synchronized int endings() {
        return endings;
    }

    private synchronized void count() {
        endings++;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("The launcher was interrupted.", e);
        }
    }
}
