package uk.concord.node.link;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Side;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.append.Together;
import uk.concord.node.book.erase.Erasing;
import uk.concord.node.book.erase.ErasureDesk;
import uk.concord.node.book.recover.SettingAside;
import uk.concord.node.book.rotate.ChangingKeys;
import uk.concord.node.book.rotate.ConfirmingEpoch;
import uk.concord.node.book.rotate.KeyDesk;
import uk.concord.node.grpc.CallFailure;
import uk.concord.record.PartnershipId;

/** All links of this agency, one for each partnership: started with the service and stopped with it. */
final class Links implements CommandDesk, ErasureDesk, KeyDesk, ApplicationEventListener<StartupEvent>, AutoCloseable {
    private final Map<PartnershipId, Link> links;
    private final boolean withService;
    private volatile boolean closed;

    Links(Collection<Link> links) {
        this(links, true);
    }

    /**
     * All links.
     *
     * @param withService false where the service does not serve but only rebuilds
     */
    Links(Collection<Link> links, boolean withService) {
        this.withService = withService;
        this.links = links.stream().collect(Collectors.toUnmodifiableMap(Link::partnership, Function.identity()));
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (withService) {
            start();
        }
    }

    void start() {
        links.values().forEach(Link::start);
    }

    @Override
    public Outcome submit(PartnershipId partnership, CommandRequest request) {
        return get(partnership).submit(request);
    }

    @Override
    public Together submitTogether(PartnershipId partnership, List<CommandRequest> requests, boolean checkOnly) {
        return get(partnership).submitTogether(requests, checkOnly);
    }

    @Override
    public Erasing.Result erase(PartnershipId partnership, Erasing.Request request) {
        return get(partnership).erase(request);
    }

    @Override
    public KeyHistory keys(PartnershipId partnership, Side keeper) {
        return get(partnership).keys(keeper);
    }

    @Override
    public ChangingKeys.Result changeKeys(PartnershipId partnership, ChangingKeys.Request request) {
        return get(partnership).changeKeys(request);
    }

    @Override
    public ChangingKeys.Result beginEpoch(PartnershipId partnership, ChangingKeys.Request request) {
        return get(partnership).beginEpoch(request);
    }

    @Override
    public boolean otherVersion(PartnershipId partnership) {
        return get(partnership).exchange().view().otherVersion();
    }

    @Override
    public Optional<Outcome.Refused> setAside(PartnershipId partnership, SettingAside.Request request) {
        return get(partnership).setAside(request);
    }

    @Override
    public Optional<Outcome.Refused> confirmEpoch(PartnershipId partnership, ConfirmingEpoch.Request request) {
        return get(partnership).confirmEpoch(request);
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

    /** True once the service is being stopped. */
    boolean isClosed() {
        return closed;
    }

    /** May be called twice: the second time nothing is left to do. */
    @Override
    public void close() {
        closed = true;
        links.values().forEach(Link::close);
    }
}
