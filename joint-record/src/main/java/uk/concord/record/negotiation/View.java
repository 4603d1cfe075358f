package uk.concord.record.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Origin;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.entry.Spending;

/**
 * What an observer who holds some entries knows: a union of what the valid ones among them say. Taking in the same
 * entries in another order, each after those it had seen, gives the same view.
 *
 * @param unjudged true when an entry of newer rules is among them
 * @param openings the valid OPENED entries: two when both agencies opened the record at once
 * @param negotiations in order of their numbers, which run from 1
 * @param notices the valid NOTICE entries
 * @param said the valid shared drafts and comments
 * @param voidOffers offers that never had an effect, so that an answer to one is told from an answer to nothing
 * @param disputes the valid disputes with what was validly said in them
 * @param entered the valid entries about money spent and paid, what was returned of measures, and the account between both
 */
record View(
        AgencyCode tieBreak,
        boolean unjudged,
        List<Entry> openings,
        List<Negotiation> negotiations,
        List<Entry> notices,
        List<Entry> said,
        List<OfferStanding> voidOffers,
        List<DisputeStanding> disputes,
        List<Entry> entered) {

    View {
        openings = List.copyOf(openings);
        negotiations = List.copyOf(negotiations);
        notices = List.copyOf(notices);
        said = List.copyOf(said);
        voidOffers = List.copyOf(voidOffers);
        disputes = List.copyOf(disputes);
        entered = List.copyOf(entered);
    }

    static View empty(AgencyCode tieBreak) {
        return new View(tieBreak, false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    View with(Judged judged) {
        var entry = judged.entry();
        return switch (judged.verdict()) {
            case Verdict.Unjudged _ ->
                new View(tieBreak, true, openings, negotiations, notices, said, voidOffers, disputes, entered);
            case Verdict.Voided v -> withVoid(entry, v.reason());
            case Verdict.Valid _ ->
                switch (entry.payload()) {
                    case Payload.Opened _ -> withOpening(entry);
                    case Payload.Offer offer -> withOffer(OfferStanding.open(entry, offer));
                    case Payload.Counter counter ->
                        changing(counter.offer(), offer -> offer.answeredBy(entry))
                                .withOffer(OfferStanding.open(entry, counter.counterOffer()));
                    case Payload.Accept accept -> withAccept(entry, accept);
                    case Payload.Decline decline -> changing(decline.offer(), offer -> offer.answeredBy(entry));
                    case Payload.Released released -> changing(released.offer(), offer -> offer.answeredBy(entry));
                    case Payload.Expired expired -> changing(expired.offer(), offer -> offer.answeredBy(entry));
                    case Payload.Withdrawal withdrawal ->
                        changing(withdrawal.offer(), offer -> offer.askedBackBy(entry));
                    case Payload.Notice _ -> withNotice(entry);
                    case Payload.Said _ -> withSaid(entry);
                    case Spending _, Accounting _, ReturnMade _ -> withEntered(entry);
                    case Disputing.Raised raised -> with(and(disputes, DisputeStanding.raised(entry, raised)));
                    case Disputing.AboutDispute about -> inDispute(about.dispute(), dispute -> dispute.with(entry));
                    case Payload.Genesis _, Payload.Keys _, Payload.Continued _, Payload.Erased _, Payload.Unknown _ ->
                        throw new CorruptHistory("Judged valid within a record: type " + entry.type());
                };
        };
    }

    private View withAccept(Entry entry, Payload.Accept accept) {
        var accepted = changing(accept.offer(), offer -> offer.answeredBy(entry));
        var offer = find(accept.offer());
        for (var place : offer == null ? List.<EntryPlace>of() : offer.offer().settles()) {
            accepted = accepted.inDispute(place, dispute -> dispute.settledBy(entry));
        }
        return accepted;
    }

    private View inDispute(EntryPlace place, UnaryOperator<DisputeStanding> change) {
        return with(disputes.stream()
                .map(dispute -> dispute.place().equals(place) ? change.apply(dispute) : dispute)
                .toList());
    }

    private View with(List<DisputeStanding> changed) {
        return new View(tieBreak, unjudged, openings, negotiations, notices, said, voidOffers, changed, entered);
    }

    private View withVoid(Entry entry, VoidReason reason) {
        return switch (entry.payload()) {
            case Payload.Offer offer ->
                withVoidOffer(OfferStanding.open(entry, offer).voided(reason));
            case Payload.Counter counter ->
                withVoidOffer(OfferStanding.open(entry, counter.counterOffer()).voided(reason));
            default -> this;
        };
    }

    private View withVoidOffer(OfferStanding offer) {
        return new View(
                tieBreak, unjudged, openings, negotiations, notices, said, and(voidOffers, offer), disputes, entered);
    }

    private View withOpening(Entry entry) {
        return new View(
                tieBreak, unjudged, and(openings, entry), negotiations, notices, said, voidOffers, disputes, entered);
    }

    private View withNotice(Entry entry) {
        return new View(
                tieBreak, unjudged, openings, negotiations, and(notices, entry), said, voidOffers, disputes, entered);
    }

    private View withSaid(Entry entry) {
        return new View(
                tieBreak, unjudged, openings, negotiations, notices, and(said, entry), voidOffers, disputes, entered);
    }

    private View withEntered(Entry entry) {
        return new View(
                tieBreak, unjudged, openings, negotiations, notices, said, voidOffers, disputes, and(entered, entry));
    }

    private View withOffer(OfferStanding offer) {
        var number = offer.offer().negotiation();
        if (number > negotiations.size()) {
            return new View(
                    tieBreak,
                    unjudged,
                    openings,
                    and(negotiations, Negotiation.opening(offer)),
                    notices,
                    said,
                    voidOffers,
                    disputes,
                    entered);
        }
        return replacing(negotiations.get(number - 1).with(offer));
    }

    private View changing(OfferReference reference, UnaryOperator<OfferStanding> change) {
        for (var negotiation : negotiations.reversed()) {
            var changed = negotiation.changing(reference.origin(), reference.index(), change);
            if (changed != null) {
                return replacing(changed);
            }
        }
        throw new CorruptHistory("Judged valid about an offer that is not there");
    }

    private View replacing(Negotiation negotiation) {
        var changed = new ArrayList<>(negotiations);
        changed.set(negotiation.number() - 1, negotiation);
        return new View(tieBreak, unjudged, openings, changed, notices, said, voidOffers, disputes, entered);
    }

    private static <T> List<T> and(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** The entry that opened the record; of two at once the tie-break agency's. */
    @Nullable
    Entry opening() {
        for (var entry : openings) {
            if (openings.size() == 1 || entry.author().equals(tieBreak)) {
                return entry;
            }
        }
        return null;
    }

    /** The offer at this place, as it stands here: void when it lost against one that crossed it. */
    @Nullable
    OfferStanding find(OfferReference reference) {
        return offerAt(reference.origin(), reference.index());
    }

    /** The same by its place alone. */
    @Nullable
    OfferStanding offerAt(Origin origin, long index) {
        for (var negotiation : negotiations.reversed()) {
            var offer = negotiation.find(origin, index);
            if (offer != null) {
                return negotiation.hasLost(offer, tieBreak) ? offer.voided(VoidReason.CROSSED) : offer;
            }
        }
        for (var offer : voidOffers) {
            if (offer.isAt(origin, index)) {
                return offer;
            }
        }
        return null;
    }

    /** The dispute raised at this place; null when there is none. */
    @Nullable
    DisputeStanding dispute(EntryPlace place) {
        return disputes.stream()
                .filter(dispute -> dispute.place().equals(place))
                .findFirst()
                .map(this::joined)
                .orElse(null);
    }

    /** Every dispute, by the agency that raised it and place in its log: the order in which they were learnt leaves no trace. */
    List<DisputeStanding> disputesInOrder() {
        return disputes.stream()
                .map(this::joined)
                .sorted(Comparator.comparing(DisputeStanding::raiser)
                        .thenComparingLong(dispute -> dispute.entry().recordSeq()))
                .toList();
    }

    /** Of two that were raised at once about one line, the tie-break agency's is the dispute. */
    private DisputeStanding joined(DisputeStanding dispute) {
        if (dispute.raiser().equals(tieBreak)) {
            return dispute;
        }
        return disputes.stream()
                .filter(other -> other.raiser().equals(tieBreak) && dispute.crosses(other))
                .findFirst()
                .map(other -> dispute.joining(other.place()))
                .orElse(dispute);
    }

    /** The offer that an ACCEPT made an agreement. */
    Optional<OfferStanding> acceptedBy(Entry accept) {
        return accept.payload() instanceof Payload.Accept accepted
                ? Optional.ofNullable(find(accepted.offer()))
                : Optional.empty();
    }

    /** Every agreement, oldest first: the last is in force. */
    List<Agreement> agreements() {
        return negotiations.stream()
                .map(negotiation -> negotiation.latest(tieBreak))
                .filter(offer -> offer.status() == OfferStatus.ACCEPTED)
                .map(Agreement::of)
                .toList();
    }

    /** The offer that waits for an answer. */
    @Nullable
    OfferStanding openOffer() {
        if (negotiations.isEmpty()) {
            return null;
        }
        var latest = negotiations.getLast().latest(tieBreak);
        return latest.status() == OfferStatus.OPEN ? latest : null;
    }
}
