package uk.concord.node.measure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import uk.concord.node.book.Book;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Store;
import uk.concord.record.PartnershipId;

/** A store that times how long a partnership's lock is waited for, and how long it is held until the commit is durable. */
public final class TimedStore implements Store {
    private final Store store;
    private final MeterRegistry registry;

    public TimedStore(Store store, MeterRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    @Override
    public <T> T locked(PartnershipId partnership, Function<? super LockedBook, ? extends T> work) {
        var waiting = Stopwatch.started(registry);
        var holding = new AtomicReference<Stopwatch>();
        try {
            return store.<T>locked(partnership, book -> {
                waiting.stop(timer("concord.lock.wait", "Waiting for a partnership's lock", partnership));
                holding.set(Stopwatch.started(registry));
                return work.apply(book);
            });
        } finally {
            var held = holding.get();
            if (held != null) {
                held.stop(timer("concord.lock.held", "Holding a partnership's lock, commit included", partnership));
            }
        }
    }

    @Override
    public <T> T read(PartnershipId partnership, Function<? super Book, ? extends T> reading) {
        return store.read(partnership, reading);
    }

    private Timer timer(String name, String description, PartnershipId partnership) {
        return Timer.builder(name)
                .description(description)
                .tag("partnership", partnership.value())
                .register(registry);
    }
}
