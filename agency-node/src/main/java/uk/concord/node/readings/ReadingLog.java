package uk.concord.node.readings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.clock.SecurityTime;
import uk.concord.node.grpc.CallFailure;
import uk.concord.node.identity.Caller;
import uk.concord.node.identity.Role;
import uk.concord.node.readings.ReadingStore.Book;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.record.ActorId;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/**
 * Puts on record who looks at what. Readings of a moment are written together. An auditor sees nothing before the reading is on
 * record; the agency's own people do not wait for it. Looks at the same thing within ten minutes are one reading.
 */
@Singleton
public final class ReadingLog {
    private static final Logger log = LoggerFactory.getLogger(ReadingLog.class);
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);
    private static final Duration TO_END = Duration.ofSeconds(1);
    private static final int MOST_REMEMBERED = 50_000;
    private static final int MOST_WAITING = 20_000;
    private static final int MOST_AT_ONCE = 256;

    private final ReadingStore store;
    private final SecurityTime time;
    private final MeterRegistry registry;
    private final Cache<Look, Boolean> lately;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread clerk = Thread.ofVirtual().name("readings").unstarted(this::work);
    private volatile boolean closed;

    ReadingLog(ReadingStore store, SecurityTime time, MeterRegistry registry) {
        this.store = store;
        this.time = time;
        this.registry = registry;
        this.lately = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(ONE_LOOK)
                .build();
    }

    private record Look(
            PartnershipId partnership,
            ActorId actor,
            ReadingSubject subject,
            @Nullable RecordId record) {}

    private record Waiting(PartnershipId partnership, Look look, Reading reading, CompletableFuture<Boolean> written) {}

    /** The caller of the current call looks at this; to be called before the answer goes out. */
    public void note(PartnershipId partnership, ReadingSubject subject, @Nullable RecordId record) {
        var caller = Caller.current();
        var look = new Look(partnership, caller.actorId(), subject, record);
        if (lately.getIfPresent(look) != null) {
            return;
        }
        var auditor = caller.is(Role.AUDITOR);
        var waiting =
                new Waiting(partnership, look, reading(caller, auditor, subject, record), new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw new CallFailure.Unavailable("READINGS_WAIT", "Too much waits to be put on record. Try again soon.");
        }
        if (auditor) {
            waitFor(waiting);
        } else {
            lately.put(look, true);
        }
    }

    private void waitFor(Waiting waiting) {
        try {
            waiting.written().join();
            lately.put(waiting.look(), true);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Reading reading(Caller caller, boolean auditor, ReadingSubject subject, @Nullable RecordId record) {
        var agency = caller.agency();
        return new Reading(
                UUID.randomUUID(),
                time.now().truncatedTo(ChronoUnit.MICROS),
                caller.actorId(),
                caller.post(),
                agency == null ? "" : agency.value(),
                auditor,
                subject.getNumber(),
                record);
    }

    @PostConstruct
    void start() {
        clerk.start();
    }

    /** Writes what still waits, as far as the database allows. */
    @PreDestroy
    void close() {
        closed = true;
        clerk.interrupt();
        try {
            clerk.join(TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        var group = new ArrayList<Waiting>();
        while (!closed) {
            try {
                group.add(queue.take());
                queue.drainTo(group, MOST_AT_ONCE - 1);
                write(group);
            } catch (InterruptedException e) {
                closed = true;
            }
            group.clear();
        }
        queue.drainTo(group);
        write(group);
    }

    private void write(List<Waiting> group) {
        group.stream()
                .collect(Collectors.groupingBy(Waiting::partnership))
                .forEach((partnership, readings) -> write(partnership, readings));
    }

    private void write(PartnershipId partnership, List<Waiting> group) {
        // Shown as none before there is one, so that the first is seen as one more.
        var failed = counter(partnership, "failed");
        try {
            store.add(
                    partnership, Book.OWN, group.stream().map(Waiting::reading).toList());
            counter(partnership, "written").increment(group.size());
            group.forEach(one -> one.written().complete(true));
        } catch (RuntimeException e) {
            log.warn("{} readings in {} could not be put on record: {}", group.size(), partnership, e.toString());
            failed.increment(group.size());
            group.forEach(one -> {
                // Whoever looks again is put on record then.
                lately.invalidate(one.look());
                one.written().completeExceptionally(e);
            });
        }
    }

    private Counter counter(PartnershipId partnership, String outcome) {
        return Counter.builder("concord.readings")
                .description("Readings put on record, or not, by outcome")
                .tags("partnership", partnership.value(), "outcome", outcome)
                .register(registry);
    }
}
