package uk.concord.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import uk.concord.record.Partnership;
import uk.concord.testkit.SamplePartnerships;
import uk.concord.testkit.SettableClock;

/** Three agencies and two partnerships: Kent and Medway, each with the same NHS body, which has one database for both. */
final class Country {
    private final Site kent = new Site(SamplePartnerships.KENT.code());
    private final Site medway = new Site(SamplePartnerships.MEDWAY.code());
    private final Site health = new Site(SamplePartnerships.HEALTH.code());
    private final Folded folded = new Folded();
    private final Link kentAndHealth;
    private final Link medwayAndHealth;
    private final boolean hostile;
    private final boolean restoring;
    private Instant now = SettableClock.START;
    private Duration moved = Duration.ZERO;

    Country(Chance chance, Tampering tampering, boolean realKeys) {
        this.kentAndHealth = link(SamplePartnerships.KENT_AND_HEALTH, kent, chance, tampering, realKeys);
        this.medwayAndHealth = link(SamplePartnerships.MEDWAY_AND_HEALTH, medway, chance, tampering, realKeys);
        this.hostile = chance.percent(35);
        this.restoring = chance.percent(20);
    }

    private Link link(Partnership partnership, Site council, Chance chance, Tampering tampering, boolean realKeys) {
        var ofCouncil = Keys.of(partnership, partnership.council().code(), realKeys);
        var ofHealth = Keys.of(partnership, partnership.health().code(), realKeys);
        var councilEnd = new End(
                council,
                Keys.parties(partnership, partnership.council().code(), ofCouncil, ofHealth),
                ofCouncil.signing(),
                folded,
                chance,
                tampering);
        var healthEnd = new End(
                health,
                Keys.parties(partnership, partnership.health().code(), ofHealth, ofCouncil),
                ofHealth.signing(),
                folded,
                chance,
                tampering);
        council.ends.add(councilEnd);
        health.ends.add(healthEnd);
        return new Link(partnership, councilEnd, healthEnd);
    }

    List<Link> links() {
        return List.of(kentAndHealth, medwayAndHealth);
    }

    Link other(Link link) {
        return link == kentAndHealth ? medwayAndHealth : kentAndHealth;
    }

    Link linkOf(End end) {
        return kentAndHealth.ends().contains(end) ? kentAndHealth : medwayAndHealth;
    }

    List<Site> sites() {
        return List.of(kent, medway, health);
    }

    List<End> ends() {
        return links().stream()
                .flatMap(link -> Stream.of(link.council, link.health))
                .toList();
    }

    /** True when a council's service is in wrong hands. */
    boolean hostile() {
        return hostile;
    }

    /** True when administrators restore databases. */
    boolean restoring() {
        return restoring;
    }

    /** Moves business time forward, by one offset for all services; no other time passes. */
    void moveBusinessTime(Duration by) {
        moved = moved.plus(by);
        passTime(Duration.ZERO);
    }

    /** Lets time pass everywhere; each clock shows it as far off as it is. */
    void passTime(Duration by) {
        now = now.plus(by);
        sites().forEach(site -> site.show(now, moved));
    }
}
