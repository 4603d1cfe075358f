package uk.concord.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One stack for all journeys, started by the very launcher that people use, on ports and in a home of its own, and stopped
 * when the tests end.
 */
public final class RunningStack {
    private static final Duration START_LIMIT = Duration.ofMinutes(6);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final Duration HEALTH_LIMIT = Duration.ofMinutes(2);
    private static final RunningStack ONE = new RunningStack();

    private final Path checkout = Path.of(System.getProperty("concord.checkout", ".."))
            .toAbsolutePath()
            .normalize();
    private final Path home = checkout.resolve("e2e").resolve("target").resolve("stack");
    private final Path output = checkout.resolve("e2e").resolve("target").resolve("stack.log");
    private final HttpClient http = HttpClient.newHttpClient();

    private boolean started;

    private RunningStack() {}

    /** The stack, running and ready. */
    public static synchronized RunningStack ready() {
        if (!ONE.started) {
            ONE.start();
            ONE.started = true;
        }
        return ONE;
    }

    public String gateway() {
        return "http://localhost:" + Ports.GATEWAY;
    }

    public String keycloak() {
        return "http://localhost:" + Ports.KEYCLOAK;
    }

    public Path home() {
        return home;
    }

    /** Kills one process as a crash would, and keeps it down. */
    public void kill(String process) {
        run("uk.concord.dev.Kill", process);
    }

    /** Starts a killed process again. */
    public void restart(String process) {
        run("uk.concord.dev.Restart", process);
    }

    /** Waits until the gateway says that all is ready. */
    public void awaitReady() {
        Await.until("the gateway's health is 200", HEALTH_LIMIT, () -> health() == 200);
    }

    /** The gateway's answer to "are you ready?"; 0 when there is none. */
    public int health() {
        var request = HttpRequest.newBuilder(URI.create(gateway() + "/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for health.", stopped);
        }
    }

    /** Every process's log, for tests that look for what must not be in it. */
    public List<Path> logs() {
        try (var files = Files.list(home.resolve("logs"))) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void start() {
        deleteWhatWasLeft();
        var launcher = launch(List.of("uk.concord.dev.Up"), output);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher)));
        Await.until("the stack is up; see " + output, START_LIMIT, () -> {
            if (!launcher.isAlive()) {
                throw new IllegalStateException("The launcher ended:\n" + text(output));
            }
            return text(output).contains("http://localhost:" + Ports.GATEWAY);
        });
        awaitReady();
    }

    /** Every run begins with a first start on an empty home. */
    private void deleteWhatWasLeft() {
        if (!Files.exists(home)) {
            return;
        }
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String main, String argument) {
        var process = launch(List.of(main, argument), home.resolve("command.log"));
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        main + " " + argument + " failed: " + text(home.resolve("command.log")));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Process launch(List<String> arguments, Path log) {
        var dev = checkout.resolve("dev").resolve("target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                dev.resolve("dev.jar") + ":" + dev.resolve("lib") + "/*"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment());
        try {
            Files.createDirectories(home);
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, String> environment() {
        var all = new HashMap<>(Ports.environment());
        all.put("CONCORD_HOME", home.toString());
        all.put("CONCORD_PAGE_LIST", "true");
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
