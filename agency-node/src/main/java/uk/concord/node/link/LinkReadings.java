package uk.concord.node.link;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.book.Store;
import uk.concord.record.PartnershipId;

/** Reads for operators how books and links stand: once for all numbers that are asked for at a time. */
@Singleton
final class LinkReadings {
    private static final Logger log = LoggerFactory.getLogger(LinkReadings.class);
    private static final Duration ONE_LOOK = Duration.ofSeconds(1);

    private final Map<PartnershipId, BookNumbers> last = new ConcurrentHashMap<>();
    private final LoadingCache<PartnershipId, Optional<BookNumbers>> books;
    private final LoadingCache<PartnershipId, Optional<LinkState>> states;

    LinkReadings(Store store, LinkStates links, InstantSource businessTime) {
        this.books = cache(partnership ->
                read(partnership, () -> store.read(partnership, book -> BookNumbers.of(book, businessTime.instant()))));
        this.states = cache(partnership -> read(partnership, () -> links.of(partnership)));
    }

    /** Empty while the database cannot be read. */
    Optional<BookNumbers> book(Link link) {
        var read = books.get(link.partnership());
        read.ifPresent(numbers -> last.put(link.partnership(), numbers));
        return read;
    }

    /** What was last read, for what only grows; empty when nothing ever was. */
    Optional<BookNumbers> lastBook(Link link) {
        return book(link).or(() -> Optional.ofNullable(last.get(link.partnership())));
    }

    /** Empty while the database cannot be read. */
    Optional<LinkState> state(Link link) {
        return states.get(link.partnership());
    }

    private interface Look<T> {
        Optional<T> at(PartnershipId partnership);
    }

    private static <T> LoadingCache<PartnershipId, Optional<T>> cache(Look<T> look) {
        return Caffeine.newBuilder().expireAfterWrite(ONE_LOOK).build(look::at);
    }

    private static <T> Optional<T> read(PartnershipId partnership, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException unreadable) {
            // Said by whoever needs the database; operators see that the number is missing.
            log.debug("the book of {} cannot be counted now", partnership, unreadable);
            return Optional.empty();
        }
    }
}
