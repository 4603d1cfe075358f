package uk.concord.gateway.layout;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.once.AskedOnce;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.link.v1.Link;
import uk.concord.proto.link.v1.ListLinksRequest;
import uk.concord.proto.record.v1.ListPartnershipsRequest;
import uk.concord.proto.record.v1.ListWorkRequest;

/** Asks for a visitor's surroundings, and remembers the answer for a few seconds so that a page costs one call, not four. */
@Singleton
final class VisitorSurroundings {
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final AskedOnce<String, Surroundings> asked = new AskedOnce<>();

    VisitorSurroundings(InstantSource clock) {
        this.clock = clock;
    }

    private record Remembered(Surroundings surroundings, Instant until) {}

    Surroundings of(Visit visit, AgencyClients agency) {
        var key = visit.credential().fingerprint() + "@" + agency.agency().code();
        var now = clock.instant();
        var known = remembered.get(key);
        if (known != null && now.isBefore(known.until())) {
            return known.surroundings();
        }
        return asked.ask(key, () -> ask(visit, agency, now), fresh -> remember(key, fresh));
    }

    private void remember(String key, Surroundings fresh) {
        if (remembered.size() > MOST) {
            remembered.clear();
        }
        remembered.put(key, new Remembered(fresh, clock.instant().plus(FRESH)));
    }

    /** After the visitor has changed something. */
    void forget(Visit visit) {
        var start = visit.credential().fingerprint() + "@";
        asked.forget(key -> key.startsWith(start));
        remembered.keySet().removeIf(key -> key.startsWith(start));
    }

    private static Surroundings ask(Visit visit, AgencyClients agency, Instant now) {
        var partnerships =
                agency
                        .records()
                        .listPartnerships(ListPartnershipsRequest.getDefaultInstance())
                        .getPartnershipsList()
                        .stream()
                        .map(Sides::new)
                        .toList();
        long nowMicros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        long waiting = 0;
        if (visit.user().hasWork()) {
            for (var sides : partnerships) {
                var work = agency.records()
                        .listWork(ListWorkRequest.newBuilder()
                                .setPartnershipId(sides.partnership().getPartnershipId())
                                .setPageSize(1)
                                .build());
                waiting += work.getWaitingForUsCapped();
                nowMicros = work.getNowMicros() == 0 ? nowMicros : work.getNowMicros();
            }
        }
        return new Surroundings(partnerships, waiting, notices(agency, nowMicros), nowMicros);
    }

    private static List<String> notices(AgencyClients agency, long nowMicros) {
        return agency.links().listLinks(ListLinksRequest.getDefaultInstance()).getLinksList().stream()
                .map(link -> notice(link, nowMicros))
                .filter(notice -> !notice.isEmpty())
                .toList();
    }

    static String notice(Link link, long nowMicros) {
        var partner = link.getPartnership().getPartner().getName();
        return switch (link.getStatus()) {
            case LINK_STATUS_UNREACHABLE ->
                partner + " has not been reachable since " + Dates.moment(link.getSinceMicros(), nowMicros)
                        + ". You can go on working; what needs both will wait.";
            case LINK_STATUS_RECOVERING -> beingFetched(partner);
            case LINK_STATUS_RESTORED -> link.getRemedy().isEmpty() ? beingFetched(partner) : stopped(partner);
            case LINK_STATUS_QUARANTINED, LINK_STATUS_FORKED, LINK_STATUS_NEW_EPOCH, LINK_STATUS_CLOCKS_APART ->
                stopped(partner);
            case LINK_STATUS_OPENING, LINK_STATUS_OPEN, LINK_STATUS_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    private static String stopped(String partner) {
        return "The exchange with " + partner
                + " has stopped, and a person must look at it. The page Link says what happened and what to do.";
    }

    private static String beingFetched(String partner) {
        return "Our database does not hold all that was signed before. What is missing is being fetched from " + partner
                + "; until it is here nothing can be added to the records we share.";
    }
}
