package uk.concord.gateway.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class AskedOnceTest {
    private final AskedOnce<String, Integer> asked = new AskedOnce<>();
    private final AtomicInteger times = new AtomicInteger();
    private final List<Integer> kept = new ArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);

    private int slow() {
        int time = times.incrementAndGet();
        try {
            held.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return time;
    }

    @Test
    void an_answer_is_kept_before_the_next_can_ask() {
        asked.ask("question", () -> 1, kept::add);
        assertThat(kept).containsExactly(1);
    }

    @Test
    void a_failure_is_told_and_the_next_asks_anew() {
        assertThatThrownBy(() -> asked.ask(
                        "question",
                        () -> {
                            throw new IllegalStateException("away");
                        },
                        kept::add))
                .hasMessage("away");
        assertThat(asked.ask("question", () -> 3, kept::add)).isEqualTo(3);
    }

    @Test
    void what_is_forgotten_meanwhile_is_asked_anew_and_not_kept() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> asked.ask("question", this::slow, kept::add));
            while (times.get() == 0) {
                Thread.onSpinWait();
            }
            asked.forget("question"::equals);
            assertThat(asked.ask("question", () -> 7, kept::add)).isEqualTo(7);
            held.countDown();
            assertThat(first.get()).isEqualTo(1);
        }
        assertThat(kept).containsExactly(7);
    }

    @Test
    void while_one_asks_the_others_wait_for_that_answer() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> asked.ask("question", this::slow, kept::add));
            while (times.get() == 0) {
                Thread.onSpinWait();
            }
            var second = threads.submit(() -> asked.ask("question", times::incrementAndGet, kept::add));
            assertThat(asked.ask("another", () -> 9, kept::add)).isEqualTo(9);
            held.countDown();
            assertThat(first.get()).isEqualTo(1);
            assertThat(second.get()).isIn(1, 2);
        }
    }
}
