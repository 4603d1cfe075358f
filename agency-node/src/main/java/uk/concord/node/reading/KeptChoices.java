package uk.concord.node.reading;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import uk.concord.node.clock.SecurityTime;
import uk.concord.proto.record.v1.RecordChoices;
import uk.concord.record.PartnershipId;

/**
 * What one can filter lists by. Finding all services and providers that there are records of takes more queries than the list itself,
 * and hardly ever another answer: it is good for some seconds.
 */
@Singleton
final class KeptChoices {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final SecurityTime time;
    private final Map<PartnershipId, Kept> kept = new ConcurrentHashMap<>();

    KeptChoices(SecurityTime time) {
        this.time = time;
    }

    private record Kept(RecordChoices choices, Instant until) {}

    /** Those of a partnership, read where none are at hand that are good. */
    RecordChoices of(PartnershipId partnership, Supplier<RecordChoices> read) {
        var now = time.now();
        var known = kept.get(partnership);
        if (known != null && now.isBefore(known.until())) {
            return known.choices();
        }
        var choices = read.get();
        kept.put(partnership, new Kept(choices, now.plus(FRESH)));
        return choices;
    }
}
