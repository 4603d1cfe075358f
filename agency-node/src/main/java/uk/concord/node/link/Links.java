package uk.concord.node.link;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.AgencyBook;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Randomness;
import uk.concord.node.book.Store;
import uk.concord.node.book.World;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.grpc.CallFailure;
import uk.concord.node.keys.KeyRing;
import uk.concord.node.transport.PartnerChannels;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;
import uk.concord.record.terms.ProviderDirectory;

/** All links of this agency, one for each partnership: started with the service and stopped with it. */
@Singleton
public final class Links implements CommandDesk, ApplicationEventListener<StartupEvent> {
    private final Partnerships partnerships;
    private final KeyRing keys;
    private final Store store;
    private final LastSigned lastSigned;
    private final InstantSource businessTime;
    private final ProviderDirectory providers;
    private final PartnerChannels channels;
    private final Map<PartnershipId, Link> links;

    Links(
            Partnerships partnerships,
            KeyRing keys,
            Store store,
            LastSigned lastSigned,
            InstantSource businessTime,
            ProviderDirectory providers,
            PartnerChannels channels) {
        this.partnerships = partnerships;
        this.keys = keys;
        this.store = store;
        this.lastSigned = lastSigned;
        this.businessTime = businessTime;
        this.providers = providers;
        this.channels = channels;
        this.links = partnerships.all().stream().collect(Collectors.toUnmodifiableMap(Partnership::id, this::link));
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        links.values().forEach(Link::start);
    }

    @Override
    public Outcome submit(PartnershipId partnership, CommandRequest request) {
        return get(partnership).submit(request);
    }

    /** The link of a partnership that the rights have shown to be this agency's. */
    Link get(PartnershipId partnership) {
        return Optional.ofNullable(links.get(partnership))
                .orElseThrow(() -> new IllegalArgumentException("not a partnership of this agency: " + partnership));
    }

    /** The link with this id, once its book is open. */
    Link open(String partnershipId) {
        var link = get(new PartnershipId(partnershipId));
        if (!link.isOpen()) {
            throw new CallFailure.Unavailable("NOT_READY", "The book of this partnership is not open yet.");
        }
        return link;
    }

    Collection<Link> all() {
        return links.values();
    }

    @PreDestroy
    void close() {
        links.values().forEach(Link::close);
    }

    private Link link(Partnership partnership) {
        var ring = keys.of(partnership.id());
        var random = new SecureRandom();
        Randomness bytes = count -> {
            var fresh = new byte[count];
            random.nextBytes(fresh);
            return fresh;
        };
        var world = new World(store, lastSigned, ring.signer(), businessTime, bytes, providers);
        var parties = Parties.of(
                partnership,
                partnerships.own(),
                ring.ownPublished(),
                ring.partnerPublished(),
                ring.own().keys(),
                ring.partner().keys());
        var address = partnerships.configured(partnership.id()).partner().address();
        var channel = channels.open(address, ring.partnerPins());
        return new Link(new AgencyBook(parties, world), new PartnerService(channel), new Reachability(businessTime));
    }
}
