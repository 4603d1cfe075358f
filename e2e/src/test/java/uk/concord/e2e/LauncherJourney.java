package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.Launcher;
import uk.concord.e2e.stack.RunningStack;

/** Starting and stopping as people do it, and as it happens to them; nothing is left running, whatever they do. */
@Order(2_000_000_000)
@TestMethodOrder(OrderAnnotation.class)
@Isolated("it ends the stack")
class LauncherJourney {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FIRST_STARTED = "kcc-database";

    private final RunningStack stack = RunningStack.ready();
    private final Launcher launcher = stack.launcher();

    @Test
    @Order(1)
    void a_second_start_in_the_same_home_says_that_it_runs_already() {
        var second = launcher.run("Up");

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.said().strip())
                .isEqualTo("Concord already runs from this checkout (process %d): stop it with make down."
                        .formatted(stack.up().process().pid()));
        assertThat(stack.health()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void ctrl_c_stops_everything_and_is_no_error() throws IOException {
        var running = launcher.running();
        assertThat(running).hasSizeGreaterThanOrEqualTo(9);

        new ProcessBuilder("kill", "-INT", String.valueOf(stack.up().process().pid())).start();

        assertThat(stack.up().ended().exit()).isZero();
        assertThat(stack.up().said()).contains("stopped; nothing is left running");
        assertGone(running);
        assertThat(launcher.running()).isEmpty();
    }

    @Test
    @Order(3)
    void a_port_in_use_is_named_with_the_variable_that_changes_it() throws IOException {
        var port = Integer.parseInt(stack.gateway().replaceAll(".*:", ""));
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var refused = launcher.run("Up");

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.said().strip())
                    .isEqualTo(
                            "Port %d (the gateway) is in use: stop what listens there or set CONCORD_GATEWAY_PORT to a free port."
                                    .formatted(taken.getLocalPort()));
        }
        assertThat(launcher.running()).isEmpty();
    }

    @Test
    @Order(4)
    void of_two_starts_at_once_one_gives_way() {
        var one = launcher.begin("Up");
        var other = launcher.begin("Up");
        Await.until(
                "one of them gives way",
                PATIENCE,
                () -> !one.process().isAlive() || !other.process().isAlive());

        var late = one.process().isAlive() ? other : one;
        assertThat(late.ended().exit()).isEqualTo(1);
        assertThat(late.said()).contains("Concord already runs from this checkout");

        var first = late.equals(one) ? other : one;
        Await.until(
                "it goes on", PATIENCE, () -> launcher.process(FIRST_STARTED).isPresent());
        var running = launcher.running();
        var down = launcher.run("Down");
        assertThat(down.exit()).isZero();
        assertThat(first.ended().exit()).isZero();
        assertGone(running);
    }

    @Test
    @Order(5)
    void what_a_killed_launcher_left_running_is_stopped_by_make_down() {
        var up = launcher.begin("Up");
        Await.until("a database runs", PATIENCE, () -> launcher.process(FIRST_STARTED)
                .isPresent());
        up.process().destroyForcibly();
        up.ended();
        var left = launcher.running();
        assertThat(left).isNotEmpty();

        var down = launcher.run("Down");

        assertThat(down.exit()).isZero();
        assertThat(down.said()).contains("was left running");
        assertGone(left);
        assertThat(launcher.run("Down").said()).contains("Concord does not run from this checkout");
    }

    @Test
    @Order(6)
    void make_reset_deletes_a_home_only_when_that_is_confirmed() throws IOException {
        var home = Launcher.in("stack-to-reset", Map.of()).home();
        Files.createDirectories(home.resolve("databases"));

        assertThat(Launcher.in("stack-to-reset", Map.of()).run("Reset").exit()).isEqualTo(1);
        assertThat(home).isDirectory();

        assertThat(Launcher.in("stack-to-reset", Map.of("FORCE", "1"))
                        .run("Reset")
                        .exit())
                .isZero();
        assertThat(home).doesNotExist();
    }

    private static void assertGone(List<Long> processes) {
        assertThat(processes).isNotEmpty().noneMatch(Launcher::isRunning);
    }
}
