package uk.concord.dev.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SupervisorTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Announcer announcer = new Announcer(new PrintStream(said, true, StandardCharsets.UTF_8));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void a_program_that_is_stopped_stays_stopped_and_leaves_no_record() {
        var records = new PidRecords(directory);
        var supervisor = new Supervisor(records, new Holds(directory), announcer);
        supervisor.run(program("sleeper", "echo $$ >> starts; exec sleep 600", 1));
        var process = records.running("sleeper").orElseThrow();

        supervisor.stop(List.of(List.of("sleeper")));

        assertThat(Liveness.isRunning(process)).isFalse();
        assertThat(records.running()).isEmpty();
        assertThat(starts()).isEqualTo(1);
    }

    @Test
    void a_killed_program_starts_again_and_the_launcher_says_so() {
        var records = new PidRecords(directory);
        var supervisor = new Supervisor(records, new Holds(directory), announcer);
        supervisor.run(program("sleeper", "echo $$ >> starts; exec sleep 600", 1));
        var first = records.running("sleeper").orElseThrow();

        Ending.atOnce(first);
        Readiness again = () -> starts() == 2 && records.running("sleeper").isPresent();
        await(again);

        assertThat(records.running("sleeper").orElseThrow().pid()).isNotEqualTo(first.pid());
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("sleeper ended (exit code 137)");
        supervisor.stop(List.of(List.of("sleeper")));
    }

    @Test
    void a_held_program_stays_down_until_it_is_released() {
        var records = new PidRecords(directory);
        var holds = new Holds(directory);
        var supervisor = new Supervisor(records, holds, announcer);
        supervisor.run(program("sleeper", "echo $$ >> starts; exec sleep 600", 1));
        holds.hold("sleeper");
        Ending.atOnce(records.running("sleeper").orElseThrow());
        await(() -> said.toString(StandardCharsets.UTF_8).contains("sleeper is held"));
        assertThat(records.running()).isEmpty();

        holds.release("sleeper");

        await(() -> starts() == 2);
        supervisor.stop(List.of(List.of("sleeper")));
    }

    @Test
    void a_program_that_keeps_failing_stops_the_start_with_the_end_of_its_log() {
        var supervisor = new Supervisor(new PidRecords(directory), new Holds(directory), announcer);

        assertThatThrownBy(() -> supervisor.run(program("failing", "echo cannot find my keys; exit 3", 1)))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("failing did not become ready")
                .hasMessageContaining("cannot find my keys");
        supervisor.stop(List.of(List.of("failing")));
    }

    private Program program(String name, String script, int readyAfterStarts) {
        return new Program(
                name,
                List.of("/bin/sh", "-c", script),
                Map.of(),
                directory,
                directory.resolve(name + ".log"),
                () -> starts() >= readyAfterStarts,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10));
    }

    private int starts() {
        var file = directory.resolve("starts");
        try {
            return Files.exists(file) ? Files.readAllLines(file).size() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Readiness condition) {
        while (!condition.isReady()) {
            LockSupport.parkNanos(50_000_000);
        }
    }
}
