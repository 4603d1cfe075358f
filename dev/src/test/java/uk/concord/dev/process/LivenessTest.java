package uk.concord.dev.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LivenessTest {

    @Test
    void this_process_runs() {
        assertThat(Liveness.isRunning(ProcessHandle.current())).isTrue();
    }

    @Test
    void an_ended_process_that_nobody_collected_does_not_run() throws IOException {
        // The shell turns into a sleeper that never asks after its child, which ends at once.
        var parent = new ProcessBuilder("/bin/sh", "-c", "sleep 0 & echo $!; exec sleep 600").start();
        try (var output = parent.inputReader(StandardCharsets.US_ASCII)) {
            var child = ProcessHandle.of(Long.parseLong(output.readLine()));

            while (child.isPresent() && Liveness.isRunning(child.get())) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }

            assertThat(child.flatMap(PidRecord::of).flatMap(PidRecord::running)).isEmpty();
        } finally {
            parent.destroyForcibly();
        }
    }
}
