package uk.concord.node.link;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.AgencyBook;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Randomness;
import uk.concord.node.book.Store;
import uk.concord.node.book.World;
import uk.concord.node.book.lease.FencedStore;
import uk.concord.node.book.lease.SigningLease;
import uk.concord.node.clock.SecurityTime;
import uk.concord.node.keys.KeyRing;
import uk.concord.node.measure.TimedKeys;
import uk.concord.node.transport.PartnerChannels;
import uk.concord.record.Partnership;
import uk.concord.record.terms.ProviderDirectory;

/** Makes the links: each book with the real database, files, keys and clocks. */
@Factory
final class LinkFactory {
    private final Partnerships partnerships;
    private final KeyRing keys;
    private final Store store;
    private final LastSigned lastSigned;
    private final InstantSource businessTime;
    private final SecurityTime securityTime;
    private final ProviderDirectory providers;
    private final PartnerChannels channels;
    private final InstanceConfiguration instance;
    private final BookParties parties;
    private final RecordShelves shelves;
    private final MeterRegistry registry;
    private final LinkCounters counters;
    private final OpenTelemetry telemetry;
    private final boolean rebuild;

    LinkFactory(
            Partnerships partnerships,
            KeyRing keys,
            Store store,
            LastSigned lastSigned,
            InstantSource businessTime,
            SecurityTime securityTime,
            ProviderDirectory providers,
            PartnerChannels channels,
            InstanceConfiguration instance,
            BookParties parties,
            RecordShelves shelves,
            MeterRegistry registry,
            LinkCounters counters,
            OpenTelemetry telemetry,
            @Value("${concord.rebuild:false}") boolean rebuild) {
        this.partnerships = partnerships;
        this.keys = keys;
        this.store = store;
        this.lastSigned = lastSigned;
        this.businessTime = businessTime;
        this.securityTime = securityTime;
        this.providers = providers;
        this.channels = channels;
        this.instance = instance;
        this.parties = parties;
        this.shelves = shelves;
        this.registry = registry;
        this.counters = counters;
        this.telemetry = telemetry;
        this.rebuild = rebuild;
    }

    @Singleton
    @Bean(preDestroy = "close")
    Links links() {
        return new Links(partnerships.all().stream().map(this::link).toList(), !rebuild);
    }

    private Link link(Partnership partnership) {
        var book = parties.of(partnership);
        var lease = new SigningLease(
                partnership.id(), store, lastSigned, securityTime::now, instance.name(), instance.lease());
        var world = new World(
                new FencedStore(store, lease),
                lastSigned,
                new TimedKeys(keys.signing(partnership.id()), registry, partnership.id()),
                businessTime,
                securityTime::now,
                randomness(),
                providers,
                counters);
        var address = partnerships.configured(partnership.id()).partner().address();
        return new Link(
                new AgencyBook(book, world, shelves.of(partnership.id())),
                lease,
                new PartnerService(channels.open(address, () -> keys.partnerPins(partnership.id()))),
                new Reachability(businessTime),
                counters,
                new ParcelTraces(telemetry.getTracer("uk.concord.node.link")));
    }

    private static Randomness randomness() {
        var random = new SecureRandom();
        return count -> {
            var fresh = new byte[count];
            random.nextBytes(fresh);
            return fresh;
        };
    }
}
