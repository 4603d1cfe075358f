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
        var place = offers.size();
        while (place > 0 && ORDER.compare(offers.get(place - 1), offer) > 0) {
            place--;
        }
        var more = new ArrayList<OfferStanding>(offers.size() + 1);
        more.addAll(offers);
        more.add(place, offer);
        return new Negotiation(number, more);
    }

    /** This negotiation with the offer at one place changed; null when there is none. */
    @Nullable
    Negotiation changing(Origin origin, long index, UnaryOperator<OfferStanding> change) {
        for (var place = offers.size() - 1; place >= 0; place--) {
            if (offers.get(place).isAt(origin, index)) {
                var changed = new ArrayList<>(offers);
                changed.set(place, change.apply(offers.get(place)));
                return new Negotiation(number, changed);
            }
        }
        return null;
    }

    /** Looks from the latest, which is most often asked for. */
    @Nullable
    OfferStanding find(Origin origin, long index) {
        for (var place = offers.size() - 1; place >= 0; place--) {
            if (offers.get(place).isAt(origin, index)) {
                return offers.get(place);
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
