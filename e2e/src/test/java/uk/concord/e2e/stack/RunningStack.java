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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One stack for all journeys, started by the very launcher that people use, on ports and in a home of its own, and stopped
 * when the tests end.
 */
public final class RunningStack {
    private static final Duration START_LIMIT = Duration.ofMinutes(15);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    private static final Duration HEALTH_LIMIT = Duration.ofMinutes(3);
    private static final Duration AGAIN_LIMIT = Duration.ofMinutes(1);
    private static final RunningStack ONE = new RunningStack();

    private final Launcher launcher = new Launcher();
    private final Spans spans = new Spans();
    private final HttpClient http = HttpClient.newHttpClient();
    private Launcher.@Nullable Running up;
    private boolean started;

    private RunningStack() {}

    /** The stack, running and ready. */
    public static synchronized RunningStack ready() {
        ONE.start();
        return ONE;
    }

    public String gateway() {
        return "http://localhost:" + Ports.GATEWAY;
    }

    public String keycloak() {
        return "http://localhost:" + Ports.KEYCLOAK;
    }

    /** The page that shows every e-mail caught so far. */
    public String caughtMail() {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + Ports.CATCHER + "/"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading mail", stopped);
        }
    }

    /** The port on which an agency's service answers the gateway and the partner. */
    public int servicePort(String agency) {
        return Ports.ofService(agency);
    }

    public Path home() {
        return launcher.home();
    }

    /** The port at which a process shows metrics to operators. */
    public int operatorsPort(String process) {
        return Ports.ofOperators(process);
    }

    /** Every span that the stack's processes have told of. */
    public Spans spans() {
        return spans;
    }

    /** Kills one process as a crash would, and keeps it down. */
    public void kill(String process) {
        Alone.require();
        succeed(launcher.run("Kill", process));
    }

    /** Starts a killed process again. */
    public void restart(String process) {
        succeed(launcher.run("Restart", process));
    }

    /** Kills one process as a crash would, and leaves it to the launcher to notice and to start it again. */
    public void crash(String process) {
        Alone.require();
        var victim = launcher.process(process).orElseThrow(() -> new IllegalStateException(process + " does not run."));
        victim.destroyForcibly();
        Await.until(process + " was started again", AGAIN_LIMIT, () -> launcher.process(process)
                .filter(another -> !another.equals(victim))
                .isPresent());
    }

    /** Moves the one business time of all services forward, for good. */
    public void moveBusinessTime(Duration forward) {
        Alone.require();
        try {
            Files.writeString(
                    businessTimeOffset(),
                    Long.toString(movedSoFar().plus(forward).toMillis()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The business day of all services. */
    public LocalDate businessDay() {
        return LocalDate.ofInstant(Instant.now().plus(movedSoFar()), ZoneId.of("Europe/London"));
    }

    private Duration movedSoFar() {
        var offset = businessTimeOffset();
        try {
            return Files.exists(offset)
                    ? Duration.ofMillis(Long.parseLong(Files.readString(offset).strip()))
                    : Duration.ZERO;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path businessTimeOffset() {
        return home().resolve("site").resolve("business-time-offset");
    }

    /** Waits until the gateway says that all is ready. */
    public void awaitReady() {
        Await.until("the gateway's health is 200", HEALTH_LIMIT, () -> health() == 200);
    }

    /** The gateway's answer to "are you ready?"; 0 when there is none. */
    public int health() {
        return health(gateway());
    }

    /** The same of any process that answers over HTTP. */
    int health(String address) {
        var request = HttpRequest.newBuilder(URI.create(address + "/health"))
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
        Alone.require();
        try (var files = Files.list(home().resolve("logs"))) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The launcher that runs it, for tests of the launcher itself, after which nothing else can be tested. */
    public Launcher launcher() {
        Alone.require();
        return launcher;
    }

    /** The running launcher's own process and words. */
    public Launcher.Running up() {
        if (up == null) {
            throw new IllegalStateException("The stack was not started.");
        }
        return up;
    }

    private void start() {
        if (up != null) {
            requireStarted();
            return;
        }
        deleteWhatWasLeft();
        spans.collectAt(Ports.SPANS);
        var begun = launcher.begin("Up");
        up = begun;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(begun.process())));
        Await.until("the stack is up; see " + begun.output(), START_LIMIT, () -> {
            if (!begun.process().isAlive()) {
                throw new IllegalStateException("The launcher ended:\n" + begun.said());
            }
            return begun.said().contains("http://localhost:" + Ports.GATEWAY);
        });
        awaitReady();
        started = true;
    }

    /** One failed start is enough: the tests after it fail at once and say why. */
    private void requireStarted() {
        if (!started) {
            throw new IllegalStateException("The stack did not start; see " + up().output());
        }
    }

    /** Every run begins without data, keys or users; what a run before left running is stopped first. */
    private void deleteWhatWasLeft() {
        if (!Files.exists(home())) {
            return;
        }
        succeed(launcher.run("Down"));
        try (var files = Files.walk(home())) {
            for (var file : files.sorted(Comparator.reverseOrder())
                    .filter(file -> !isProgram(home().relativize(file)))
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keycloak and MariaDB themselves, which are fetched, unpacked and built once; Keycloak keeps its data in them. */
    private static boolean isProgram(Path path) {
        return path.toString().isEmpty()
                || path.toString().startsWith("mariadb-")
                || (path.toString().startsWith("keycloak-")
                        && (path.getNameCount() == 1
                                || !path.getName(1).toString().equals("data")));
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

    private static void succeed(Launcher.Ended ended) {
        if (ended.exit() != 0) {
            throw new IllegalStateException("The launcher failed: " + ended.said());
        }
    }
}
