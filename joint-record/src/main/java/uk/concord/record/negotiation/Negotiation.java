package uk.concord.record.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Origin;

/**
 * One negotiation as one observer knows it: a first offer, or two that crossed, and the counter-offers that followed.
 *
 * @param offers by version, the two that crossed by agency: the order in which they were learnt leaves no trace
 */
record Negotiation(int number, List<OfferStanding> offers) {
    private static final Comparator<OfferStanding> ORDER = Comparator.<OfferStanding>comparingInt(
                    offer -> offer.offer().version())
            .thenComparing(OfferStanding::offerer);

    Negotiation {
        offers = List.copyOf(offers);
    }

    static Negotiation opening(OfferStanding first) {
        return new Negotiation(first.offer().negotiation(), List.of(first));
    }

    Negotiation with(OfferStanding offer) {
        var more = new ArrayList<>(offers);
        more.add(offer);
        more.sort(ORDER);
        return new Negotiation(number, more);
    }

    Negotiation changing(OfferStanding old, UnaryOperator<OfferStanding> change) {
        var changed = new ArrayList<>(offers);
        changed.set(changed.indexOf(old), change.apply(old));
        return new Negotiation(number, changed);
    }

    @Nullable
    OfferStanding find(Origin origin, long index) {
        for (var offer : offers) {
            if (offer.isAt(origin, index)) {
                return offer;
            }
        }
        return null;
    }

    /** The latest version that stands: of two first offers that crossed, the tie-break agency's. */
    OfferStanding latest(AgencyCode tieBreak) {
        var last = offers.getLast();
        return hasLost(last, tieBreak) ? offers.getFirst() : last;
    }

    /** True for the first offer that crossed with the tie-break agency's: that one stands, this one is void. */
    boolean hasLost(OfferStanding offer, AgencyCode tieBreak) {
        return offers.size() > 1
                && offer.offer().version() == 1
                && offers.get(1).offer().version() == 1
                && !offer.offerer().equals(tieBreak);
    }
}
