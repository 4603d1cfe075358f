package uk.concord.node.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessTimeTest {
    private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");

    @TempDir
    private Path directory;

    private final AtomicReference<Instant> real = new AtomicReference<>(START);
    private Path file = Path.of("");

    @BeforeEach
    void file() {
        file = directory.resolve("offset");
    }

    private void states(Duration offset) throws IOException {
        Files.writeString(file, offset.toMillis() + "\n");
        real.updateAndGet(now -> now.plusSeconds(1));
    }

    private Duration ahead(BusinessTime time) {
        return Duration.between(real.get(), time.instant());
    }

    @Test
    void without_a_file_it_is_real_time() {
        assertThat(ahead(new BusinessTime(real::get, null))).isZero();
        assertThat(ahead(new BusinessTime(real::get, file))).isZero();
    }

    @Test
    void it_may_begin_in_the_past_and_then_only_moves_forward() throws IOException {
        states(Duration.ofDays(-21));
        var time = new BusinessTime(real::get, file);
        assertThat(ahead(time)).isEqualTo(Duration.ofDays(-21));
        states(Duration.ZERO);
        assertThat(ahead(time)).isZero();
        states(Duration.ofDays(2));
        assertThat(ahead(time)).isEqualTo(Duration.ofDays(2));
        states(Duration.ofDays(-1));
        assertThat(ahead(time)).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void a_past_that_comes_too_late_moves_nothing_back() throws IOException {
        var time = new BusinessTime(real::get, file);
        assertThat(ahead(time)).isZero();
        states(Duration.ofDays(-21));
        assertThat(ahead(time)).isZero();
        Files.writeString(file, "no number");
        real.updateAndGet(now -> now.plusSeconds(1));
        assertThat(ahead(time)).isZero();
    }
}
