package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.DAY_AHEAD;
import static uk.concord.record.negotiation.VoidReason.NOT_AGREED;
import static uk.concord.record.negotiation.VoidReason.NOT_A_PERIOD;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_RETURNER;
import static uk.concord.record.negotiation.VoidReason.NO_COMMENT_TEXT;
import static uk.concord.record.negotiation.VoidReason.PERIOD_NOT_OVER;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_MEASURE;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_OFFER;

import org.jspecify.annotations.Nullable;
import uk.concord.record.Partnership;
import uk.concord.record.entry.ReturnMade;

/** Tests what was returned of a measure. That it misses its target, or comes late, is no test: it is what people must see. */
record ReturnTests(Partnership partnership) {

    @Nullable
    VoidReason reason(View past, Act act, ReturnMade made) {
        var offer = past.find(made.terms());
        if (offer == null || !offer.offer().digest().equals(made.terms().digest())) {
            return UNKNOWN_OFFER;
        }
        return offer.status() == OfferStatus.ACCEPTED ? agreed(past, act, made, Agreement.of(offer)) : NOT_AGREED;
    }

    private @Nullable VoidReason agreed(View past, Act act, ReturnMade made, Agreement agreement) {
        var measure = agreement.terms().measures().stream()
                .filter(one -> one.measureId().equals(made.measure()))
                .findFirst()
                .orElse(null);
        if (measure == null) {
            return UNKNOWN_MEASURE;
        }
        if (measure.enteredBy() != partnership.agency(act.by()).kind()) {
            return NOT_THE_RETURNER;
        }
        if (!Measuring.periods(past, partnership, agreement, measure).contains(made.period())) {
            return NOT_A_PERIOD;
        }
        var last = made.period().to();
        if (!act.day().isAfter(last) || !made.returnedOn().isAfter(last)) {
            return PERIOD_NOT_OVER;
        }
        if (made.returnedOn().isAfter(act.day())) {
            return DAY_AHEAD;
        }
        return act.comments() > 1 ? NO_COMMENT_TEXT : null;
    }
}
