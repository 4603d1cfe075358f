package uk.concord.record.negotiation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Origin;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.entry.Spending;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.TermsText;

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

    static OfferStanding open(Entry entry, Payload.Offer offer) {
        return new OfferStanding(entry, offer, null, null, new Verdict.Valid());
    }

    OfferStanding answeredBy(Entry decidingAnswer) {
        return new OfferStanding(entry, offer, decidingAnswer, withdrawal, verdict);
    }

    OfferStanding askedBackBy(Entry firstWithdrawal) {
        return new OfferStanding(entry, offer, answer, firstWithdrawal, verdict);
    }

    OfferStanding voided(VoidReason reason) {
        return new OfferStanding(entry, offer, null, withdrawal, new Verdict.Voided(reason));
    }

    boolean isAt(Origin origin, long index) {
        return entry.index() == index && entry.origin().equals(origin);
    }

    public OfferReference reference() {
        return new OfferReference(entry.origin(), entry.index(), offer.digest());
    }

    public AgencyCode offerer() {
        return entry.author();
    }

    /** The terms; empty only where they cannot be read, and then the offer is void. */
    public Optional<Terms> terms() {
        return switch (offer.terms()) {
            case TermsText.Legible legible -> Optional.of(legible.terms());
            case TermsText.Illegible _ -> Optional.empty();
        };
    }

    public OfferStatus status() {
        if (!verdict.isValid()) {
            return OfferStatus.VOID;
        }
        return answer == null ? OfferStatus.OPEN : statusAfter(answer);
    }

    private static OfferStatus statusAfter(Entry answer) {
        return switch (answer.payload()) {
            case Payload.Accept _ -> OfferStatus.ACCEPTED;
            case Payload.Counter _ -> OfferStatus.COUNTERED;
            case Payload.Decline _ -> OfferStatus.DECLINED;
            case Payload.Released _ -> OfferStatus.RELEASED;
            case Payload.Expired _ -> OfferStatus.EXPIRED;
            case Payload.Genesis _,
                    Payload.Keys _,
                    Payload.Continued _,
                    Payload.Erased _,
                    Payload.Opened _,
                    Payload.Offer _,
                    Payload.Withdrawal _,
                    Payload.Notice _,
                    Payload.Said _,
                    Disputing _,
                    Spending _,
                    Accounting _,
                    ReturnMade _,
                    Payload.Unknown _ ->
                throw new CorruptHistory("An offer was answered by an entry of type " + answer.type());
        };
    }
}
