package uk.concord.node.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.concord.node.book.RecordFilter;
import uk.concord.node.book.RecordQuery;
import uk.concord.record.PartnershipId;

@Timeout(30)
class RecordCountsTest {
    private static final PartnershipId HERE = new PartnershipId("kcc-kmicb");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final RecordCounts counts = new RecordCounts(now::get);
    private final AtomicInteger asked = new AtomicInteger();

    private int counted(int number, RecordQuery query) {
        return counts.of(HERE, query, () -> {
                    asked.incrementAndGet();
                    return number;
                })
                .orElse(-1);
    }

    @Test
    void a_small_number_is_counted_each_time() {
        assertThat(counted(3, RecordQuery.ALL)).isEqualTo(3);
        assertThat(counted(4, RecordQuery.ALL)).isEqualTo(4);
    }

    @Test
    void a_large_one_is_good_for_ten_seconds_in_whatever_order_and_for_that_list_alone() {
        assertThat(counted(5_000, RecordQuery.ALL)).isEqualTo(5_000);
        assertThat(counted(1, new RecordQuery(RecordFilter.NONE, "", RecordQuery.Order.DUE)))
                .isEqualTo(5_000);
        assertThat(counted(1, new RecordQuery(RecordFilter.NONE, "speech", RecordQuery.Order.CHANGED)))
                .isEqualTo(1);
        now.set(Instant.EPOCH.plusSeconds(10));
        assertThat(counted(5_001, RecordQuery.ALL)).isEqualTo(5_001);
    }

    @Test
    void nobody_waits_for_a_slow_one_which_is_counted_once_and_known_then() {
        var goOn = new CountDownLatch(1);
        for (int time = 0; time < 3; time++) {
            assertThat(counts.of(HERE, RecordQuery.ALL, () -> {
                        asked.incrementAndGet();
                        await(goOn);
                        return 7;
                    }))
                    .isEmpty();
        }
        goOn.countDown();
        while (counts.of(HERE, RecordQuery.ALL, () -> 7).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_count_that_fails_fails_and_the_next_one_is_made_anew() {
        assertThatThrownBy(() -> counts.of(HERE, RecordQuery.ALL, () -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(counted(2, RecordQuery.ALL)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
