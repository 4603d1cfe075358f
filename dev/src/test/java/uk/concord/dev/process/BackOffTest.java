package uk.concord.dev.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Test
    void a_process_that_keeps_ending_waits_longer_each_time_up_to_half_a_minute() {
        var backOff = new BackOff();

        assertThat(IntStream.range(0, 7).mapToObj(_ -> backOff.after(AT_ONCE).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void a_process_that_was_well_for_a_minute_starts_again_soon() {
        var backOff = new BackOff();
        backOff.after(AT_ONCE);
        backOff.after(AT_ONCE);

        assertThat(backOff.after(Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(1));
    }
}
