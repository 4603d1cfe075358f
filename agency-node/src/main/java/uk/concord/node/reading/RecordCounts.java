package uk.concord.node.reading;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.clock.SecurityTime;
import uk.concord.record.PartnershipId;

/**
 * How many records a list has. Counting many can take longer than showing a page of them, and no page waits for it: what is not
 * counted soon is counted on and known the next time. Nobody sees whether there are 4,211 or 4,212, so a large number is good for
 * some seconds, and one that took long for a minute; a small one that is quickly counted is counted each time.
 */
@Singleton
final class RecordCounts {
    private static final Duration PATIENCE = Duration.ofMillis(40);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration FRESH_WHEN_SLOW = Duration.ofMinutes(1);
    private static final int LARGE = 1_000;
    private static final int MOST = 2_000;

    private final SecurityTime time;
    private final Map<Key, Counted> counted = new ConcurrentHashMap<>();
    private final Map<Key, CompletableFuture<Integer>> counting = new ConcurrentHashMap<>();

    RecordCounts(SecurityTime time) {
        this.time = time;
    }

    private record Key(PartnershipId partnership, RecordQuery query) {}

    private record Counted(int number, Instant until) {}

    /**
     * The number, or nothing while it is still being counted.
     *
     * @param count counts in a transaction of its own, on another thread
     */
    OptionalInt of(PartnershipId partnership, RecordQuery query, IntSupplier count) {
        // In whatever order: the number is the same.
        var key = new Key(partnership, new RecordQuery(query.filter(), query.words(), RecordQuery.Order.CHANGED));
        var known = counted.get(key);
        if (known != null && time.now().isBefore(known.until())) {
            return OptionalInt.of(known.number());
        }
        var running = counting.computeIfAbsent(key, _ -> started(count));
        try {
            int number = running.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            counting.remove(key, running);
            if (number >= LARGE) {
                keep(key, number, FRESH);
            }
            return OptionalInt.of(number);
        } catch (TimeoutException slow) {
            var _ = running.whenComplete((number, _) -> {
                if (counting.remove(key, running) && number != null) {
                    keep(key, number, FRESH_WHEN_SLOW);
                }
            });
            return OptionalInt.empty();
        } catch (ExecutionException failed) {
            counting.remove(key, running);
            throw failed.getCause() instanceof RuntimeException cause ? cause : new CompletionException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private static CompletableFuture<Integer> started(IntSupplier count) {
        var running = new CompletableFuture<Integer>();
        Thread.ofVirtual().name("counting").start(() -> {
            try {
                running.complete(count.getAsInt());
            } catch (RuntimeException | Error e) {
                running.completeExceptionally(e);
            }
        });
        return running;
    }

    private void keep(Key key, int number, Duration fresh) {
        if (counted.size() >= MOST) {
            counted.clear();
        }
        counted.put(key, new Counted(number, time.now().plus(fresh)));
    }
}
