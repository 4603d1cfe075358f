package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.OFFER_NOT_SEEN;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_OFFER;
import static uk.concord.record.negotiation.VoidReason.WRONG_OFFER_DIGEST;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Partnership;
import uk.concord.record.entry.OfferReference;

/** Finds the offer that an act names, in what lay before its author. */
record NamedOffer(Partnership partnership) {

    @Nullable
    VoidReason find(
            View past, Act act, OfferReference reference, Function<OfferStanding, @Nullable VoidReason> further) {
        var offer = past.find(reference);
        if (offer == null) {
            return lies(act, reference) ? UNKNOWN_OFFER : OFFER_NOT_SEEN;
        }
        return offer.offer().digest().equals(reference.digest()) ? further.apply(offer) : WRONG_OFFER_DIGEST;
    }

    /** True when the place referred to lies within what the author held, or in no log it could still receive. */
    private boolean lies(Act act, OfferReference reference) {
        var origin = reference.origin();
        if (act.seen() == null
                || !origin.partnership().equals(partnership.id())
                || !origin.agency().equals(partnership.partnerOf(act.by()).code())) {
            return true;
        }
        var seen = act.seen().origin();
        return seen != null
                && (origin.epoch() < seen.epoch()
                        || (origin.epoch() == seen.epoch()
                                && reference.index() < act.seen().size()));
    }
}
