package uk.concord.record.negotiation;

import java.time.LocalDate;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.record.terms.Terms;

/**
 * Terms that both agencies have decided on.
 *
 * @param termsFrom from when the terms apply to money
 * @param authorisedFrom the later of both decisions' effective dates
 * @param decidedAfterItBegan true when authorised after the terms began, existing agreements excepted
 */
public record Agreement(
        OfferStanding offer,
        Entry accept,
        Terms terms,
        LocalDate termsFrom,
        LocalDate authorisedFrom,
        boolean decidedAfterItBegan,
        boolean existing) {

    static Agreement of(OfferStanding offer) {
        var terms = offer.terms().orElse(null);
        if (terms == null
                || terms.from() == null
                || offer.answer() == null
                || !(offer.answer().payload() instanceof Payload.Accept accept)) {
            throw new CorruptHistory("Not an accepted offer: " + offer.reference());
        }
        var offered = offer.offer().decision().effectiveOn();
        var accepted = accept.decision().effectiveOn();
        var authorisedFrom = accepted.isAfter(offered) ? accepted : offered;
        return new Agreement(
                offer,
                offer.answer(),
                terms,
                terms.from(),
                authorisedFrom,
                !terms.isExisting() && authorisedFrom.isAfter(terms.from()),
                terms.isExisting());
    }
}
