package uk.concord.node.link;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import uk.concord.node.book.Book;
import uk.concord.node.book.Store;

/**
 * Ready when every book is open: the database answers, migrations and keys are there, the log has begun. A link that is
 * stopped, a book that heals or a partner that is away does not make a service unready: its pages go on and say so; nor does
 * another instance that signs (decision 25).
 */
@Singleton
@Readiness
final class BooksReady implements HealthIndicator {
    private static final String NAME = "books";
    private static final String OPEN = "open";
    private static final String STANDING_BY = "standing by: another instance appends and signs";
    private static final String NO_DATABASE = "the database does not answer";
    private static final long SECONDS = 2;

    private final Links links;
    private final Store store;

    BooksReady(Links links, Store store) {
        this.links = links;
        this.store = store;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::look)
                .map(found -> HealthResult.builder(NAME, found.ready() ? HealthStatus.UP : HealthStatus.DOWN)
                        .details(found.books())
                        .build())
                .subscribeOn(Schedulers.boundedElastic());
    }

    /**
     * How the books are.
     *
     * @param books by partnership, in words for operators
     */
    record Found(boolean ready, Map<String, String> books) {
        Found {
            books = Map.copyOf(books);
        }
    }

    /** Looks at all, for no longer than two seconds each. */
    Found look() {
        Map<String, String> books = new TreeMap<>();
        boolean ready = true;
        for (var link : links.all()) {
            var state = state(link);
            ready &= state.equals(OPEN) || state.equals(STANDING_BY);
            books.put(link.partnership().value(), state);
        }
        return new Found(ready, books);
    }

    private String state(Link link) {
        if (!link.isOpen() && !link.isStandingBy()) {
            return link.whyNotOpen();
        }
        if (!reads(link)) {
            return NO_DATABASE;
        }
        return link.isOpen() ? OPEN : STANDING_BY;
    }

    /** Whoever asks whether to send calls here cannot wait as long as a call would. */
    private boolean reads(Link link) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            return CompletableFuture.supplyAsync(
                            () -> store.<Boolean>read(link.partnership(), BooksReady::isThere), threads)
                    .orTimeout(SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException away) {
            return false;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isThere(Book book) {
        return book.head().own().size() > 0;
    }
}
