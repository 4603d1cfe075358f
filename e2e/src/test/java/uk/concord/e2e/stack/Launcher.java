package uk.concord.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The launcher's commands as people run them, on the tests' own ports and in the tests' own home. */
public final class Launcher {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What the JVM says of the options it found is not the launcher's word. */
    private static final String JVM_NOTE = "^NOTE: Picked up JDK_JAVA_OPTIONS: .*\n";

    private final Path checkout = Path.of(System.getProperty("concord.checkout", ".."))
            .toAbsolutePath()
            .normalize();
    private final Path target = checkout.resolve("e2e").resolve("target");
    private final Path home;
    private final Map<String, String> more;

    Launcher() {
        this("stack", Map.of());
    }

    private Launcher(String home, Map<String, String> more) {
        this.home = target.resolve(home);
        this.more = Map.copyOf(more);
    }

    /** The same launcher in a home of its own, with more in its environment. */
    public static Launcher in(String home, Map<String, String> more) {
        return new Launcher(home, more);
    }

    /** A command that has ended. */
    public record Ended(int exit, String said) {}

    /** A command that runs, and where its words go. */
    public record Running(Process process, Path output) {
        public String said() {
            return text(output).replaceFirst(JVM_NOTE, "");
        }

        /** Waits for its end. */
        public Ended ended() {
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError("The launcher did not end: " + said());
                }
                return new Ended(process.exitValue(), said());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while a command ran.", stopped);
            }
        }
    }

    /** Where the stack keeps everything. */
    public Path home() {
        return home;
    }

    /** Begins a command, for example Up. */
    public Running begin(String command, String... arguments) {
        var dev = checkout.resolve("dev").resolve("target");
        // A build in the background hands an ignored SIGINT on to all it starts; at a terminal it is not ignored.
        var whole = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                dev.resolve("dev.jar") + ":" + dev.resolve("lib") + "/*",
                "uk.concord.dev." + command));
        whole.addAll(List.of(arguments));
        try {
            Files.createDirectories(home);
            var output = Files.createTempFile(target, command.toLowerCase(Locale.ROOT) + "-", ".log");
            var builder = new ProcessBuilder(whole)
                    .directory(checkout.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment());
            return new Running(builder.start(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Runs a command to its end. */
    public Ended run(String command, String... arguments) {
        return begin(command, arguments).ended();
    }

    /** Numbers of the processes that the launcher has on record and that still run. */
    public List<Long> running() {
        var records = home.resolve("run");
        if (!Files.isDirectory(records)) {
            return List.of();
        }
        try (var files = Files.list(records)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .flatMap(file -> process(file).stream())
                    .map(ProcessHandle::pid)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The process of this name, while it runs. */
    public Optional<ProcessHandle> process(String name) {
        return process(home.resolve("run").resolve(name + ".pid"));
    }

    private static Optional<ProcessHandle> process(Path file) {
        var line = text(file);
        return line.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(line.split(" ", -1)[0])).filter(process -> isRunning(process.pid()));
    }

    /** Whether a process runs. One that has ended and whose parent has not asked for its end is still listed, but does not. */
    public static boolean isRunning(long pid) {
        var status = text(Path.of("/proc", String.valueOf(pid), "stat"));
        return !status.isEmpty() && !status.startsWith("Z", status.lastIndexOf(')') + 2);
    }

    private Map<String, String> environment() {
        var all = new HashMap<>(Ports.environment());
        all.put("CONCORD_HOME", home.toString());
        all.put("CONCORD_PAGE_LIST", "true");
        all.put("CONCORD_TRACES_ADDRESS", "http://127.0.0.1:" + Ports.SPANS + "/v1/traces");
        // Nothing lives long enough here to earn what the second compiler costs.
        all.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        all.putAll(more);
        return all;
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
