package uk.concord.record.negotiation;

import java.time.LocalDate;
import uk.concord.record.entry.Entry;
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
        boolean existing) {}
