package uk.concord.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.DisputeStanding.Ending;

/**
 * How disputes stood for somebody who knew some of the valid entries about a record, read from those entries alone: nothing here asks
 * the fold how a dispute stands.
 */
record Known(AgencyCode tieBreak, List<Entry> entries) {

    /** An offer with the place at which it was made. */
    private record Made(Entry entry, Payload.Offer offer) {
        boolean isNamedBy(OfferReference reference) {
            return entry.origin().equals(reference.origin()) && entry.index() == reference.index();
        }
    }

    Known {
        entries = List.copyOf(entries);
    }

    /** Those of them that lay before the author of an entry. */
    Known before(Entry author) {
        return new Known(tieBreak, entries.stream().filter(author::knew).toList());
    }

    /** Every dispute. */
    List<Entry> disputes() {
        return entries.stream()
                .filter(entry -> entry.payload() instanceof Disputing.Raised)
                .toList();
    }

    Optional<Entry> at(EntryPlace place) {
        return entries.stream()
                .filter(entry -> EntryPlace.of(entry).equals(place))
                .findFirst();
    }

    /** What was said about a dispute in entries of a kind. */
    <T extends Disputing.AboutDispute> List<Entry> said(EntryPlace dispute, Class<T> kind) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.payload())
                        && kind.cast(entry.payload()).dispute().equals(dispute))
                .toList();
    }

    boolean isAcknowledged(EntryPlace dispute) {
        return !said(dispute, Disputing.Acknowledged.class).isEmpty();
    }

    /** Every way in which a dispute has ended: more than one is what must never be. One that was joined has no ending of its own. */
    Set<Ending> endings(Entry raised) {
        var place = EntryPlace.of(raised);
        var endings = EnumSet.noneOf(Ending.class);
        if (disputes().stream().anyMatch(other -> takesThePlaceOf(other, raised))) {
            endings.add(Ending.JOINED);
            return endings;
        }
        if (!said(place, Disputing.Refused.class).isEmpty()) {
            endings.add(Ending.REFUSED);
        }
        if (!said(place, Disputing.Withdrawn.class).isEmpty()) {
            endings.add(Ending.WITHDRAWN);
        }
        if (!acceptances(place).isEmpty()) {
            endings.add(Ending.SETTLED);
        }
        if (said(place, Disputing.OwnDuty.class).stream()
                        .map(Entry::author)
                        .distinct()
                        .count()
                == 2) {
            endings.add(Ending.OWN_DUTY);
        }
        return endings;
    }

    /** Two raised at once about one line are one: the tie-break agency's. */
    private boolean takesThePlaceOf(Entry other, Entry raised) {
        return other.author().equals(tieBreak)
                && !raised.author().equals(tieBreak)
                && shareALine(other, raised)
                && !other.knew(raised)
                && !raised.knew(other);
    }

    static boolean shareALine(Entry one, Entry other) {
        return one.payload() instanceof Disputing.Raised first
                && other.payload() instanceof Disputing.Raised second
                && first.lines().stream().anyMatch(second.lines()::contains);
    }

    /** The acceptances of offers that name a dispute. */
    List<Entry> acceptances(EntryPlace dispute) {
        return entries.stream()
                .filter(entry -> entry.payload() instanceof Payload.Accept accept
                        && settled(accept.offer()).contains(dispute))
                .toList();
    }

    /** What an offer would settle. */
    List<EntryPlace> settled(OfferReference offer) {
        return made().filter(made -> made.isNamedBy(offer))
                .flatMap(made -> made.offer().settles().stream())
                .toList();
    }

    /** True when an agency's own offer to settle a dispute has no answer. */
    boolean offersToSettle(AgencyCode agency, EntryPlace dispute) {
        return made().filter(made -> made.entry().author().equals(agency)
                        && made.offer().settles().contains(dispute))
                .anyMatch(made -> entries.stream().noneMatch(entry -> answers(entry.payload(), made)));
    }

    private static boolean answers(Payload payload, Made made) {
        return payload instanceof Payload.AboutOffer about
                && !(payload instanceof Payload.Withdrawal)
                && made.isNamedBy(about.offer());
    }

    private Stream<Made> made() {
        return entries.stream().flatMap(entry -> switch (entry.payload()) {
            case Payload.Offer offer -> Stream.of(new Made(entry, offer));
            case Payload.Counter counter -> Stream.of(new Made(entry, counter.counterOffer()));
            default -> Stream.<Made>empty();
        });
    }

    /** True when somebody's service has said that this rung is over. */
    boolean isOver(EntryPlace dispute, int rung) {
        return said(dispute, Disputing.Escalated.class).stream()
                .anyMatch(entry -> entry.payload() instanceof Disputing.Escalated up && up.rung() == rung);
    }

    /** When the last day of a rung ends: acknowledged, and given more time since. */
    Optional<Instant> endOf(EntryPlace dispute, int rung) {
        var acknowledged = said(dispute, Disputing.Acknowledged.class).stream()
                .flatMap(entry -> entry.payload() instanceof Disputing.Acknowledged said
                        ? Stream.of(said.lastDays().get(rung - 1))
                        : Stream.<LocalDate>empty());
        var extended = said(dispute, Disputing.Extended.class).stream()
                .flatMap(entry -> asked(entry).stream())
                .filter(asked -> asked.rung() <= rung)
                .map(asked -> asked.lastDays().get(rung - asked.rung()));
        return Stream.concat(acknowledged, extended)
                .max(LocalDate::compareTo)
                .map(day -> day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** What an entry agrees to, or says that it counts. */
    Optional<Disputing.ExtensionAsked> asked(Entry entry) {
        var place =
                switch (entry.payload()) {
                    case Disputing.ExtensionAgreed agreed -> Optional.of(agreed.asked());
                    case Disputing.Extended extended -> Optional.of(extended.asked());
                    default -> Optional.<EntryPlace>empty();
                };
        return place.flatMap(this::at)
                .flatMap(asked -> asked.payload() instanceof Disputing.ExtensionAsked found
                        ? Optional.of(found)
                        : Optional.empty());
    }

    /** True when an agency has agreed to more time on a rung, and nothing that it knew of has come of it. */
    boolean awaitsMoreTime(AgencyCode agency, EntryPlace dispute, int rung) {
        return said(dispute, Disputing.ExtensionAgreed.class).stream()
                .filter(entry -> entry.author().equals(agency))
                .filter(entry ->
                        asked(entry).filter(asked -> asked.rung() == rung).isPresent())
                .anyMatch(entry -> entry.payload() instanceof Disputing.ExtensionAgreed agreed
                        && said(dispute, Disputing.Extended.class).stream()
                                .noneMatch(extended -> extended.payload() instanceof Disputing.Extended counts
                                        && counts.asked().equals(agreed.asked())));
    }
}
