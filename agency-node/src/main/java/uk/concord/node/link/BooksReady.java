package uk.concord.node.link;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import uk.concord.node.book.Book;
import uk.concord.node.book.Store;

/**
 * Ready when every book is open: the database answers, migrations and keys are there, the log has begun. A link that is
 * stopped or a partner that is away does not make a service unready: its pages go on; nor does another instance that signs.
 */
@Singleton
@Readiness
final class BooksReady implements HealthIndicator {
    private static final String NAME = "books";
    private static final String OPEN = "open";
    private static final String STANDING_BY = "standing by: another instance appends and signs";
    private final Links links;
    private final Store store;

    BooksReady(Links links, Store store) {
        this.links = links;
        this.store = store;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::look).subscribeOn(Schedulers.boundedElastic());
    }

    private HealthResult look() {
        Map<String, String> details = new TreeMap<>();
        boolean ready = true;
        for (var link : links.all()) {
            var state = state(link);
            ready &= state.equals(OPEN) || state.equals(STANDING_BY);
            details.put(link.partnership().value(), state);
        }
        return HealthResult.builder(NAME, ready ? HealthStatus.UP : HealthStatus.DOWN)
                .details(details)
                .build();
    }

    private String state(Link link) {
        if (!link.isOpen() && !link.isStandingBy()) {
            return link.whyNotOpen();
        }
        try {
            store.read(link.partnership(), Book::head);
            return link.isOpen() ? OPEN : STANDING_BY;
        } catch (RuntimeException e) {
            return "the database does not answer";
        }
    }
}
