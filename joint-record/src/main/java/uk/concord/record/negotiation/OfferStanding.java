package uk.concord.record.negotiation;

import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;

/**
 * One version that was offered, and what came of it.
 *
 * @param entry the OFFER, or the COUNTER that makes it
 * @param answer the entry that decided it; null while there is none
 * @param withdrawal the first valid WITHDRAWAL of it; null when none was asked for
 */
public record OfferStanding(
        Entry entry,
        Payload.Offer offer,
        @Nullable Entry answer,
        @Nullable Entry withdrawal,
        Verdict verdict) {

    public OfferReference reference() {
        return new OfferReference(entry.origin(), entry.index(), offer.digest());
    }

    public AgencyCode offerer() {
        return entry.author();
    }

    public OfferStatus status() {
        return OfferStatus.OPEN;
    }
}
