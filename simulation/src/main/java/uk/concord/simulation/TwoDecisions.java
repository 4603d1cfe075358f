package uk.concord.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.entry.Spending;
import uk.concord.record.negotiation.Agreement;

/**
 * Looks in the entries themselves, without the fold, whether both agencies have decided on one text: an offer in one log, and
 * in the other an acceptance that names it and whose author had seen it.
 */
final class TwoDecisions {
    private TwoDecisions() {}

    static boolean standBehind(Agreement agreement, List<Entry> council, List<Entry> health) {
        var reference = agreement.offer().reference();
        return accepted(reference, council, health) || accepted(reference, health, council);
    }

    static boolean onAnyText(List<Entry> council, List<Entry> health) {
        return anyAccepted(council, health) || anyAccepted(health, council);
    }

    private static boolean anyAccepted(List<Entry> offerers, List<Entry> answerers) {
        return offerers.stream().anyMatch(entry -> {
            var offer = offer(entry);
            return offer != null
                    && accepted(new OfferReference(entry.origin(), entry.index(), offer.digest()), offerers, answerers);
        });
    }

    private static boolean accepted(OfferReference reference, List<Entry> offerers, List<Entry> answerers) {
        var offered = offerers.stream()
                .anyMatch(entry -> entry.origin().equals(reference.origin())
                        && entry.index() == reference.index()
                        && isOf(offer(entry), reference));
        return offered
                && answerers.stream()
                        .anyMatch(entry -> entry.payload() instanceof Payload.Accept accept
                                && accept.offer().equals(reference)
                                && entry.seen().size() > reference.index());
    }

    private static boolean isOf(Payload.@Nullable Offer offer, OfferReference reference) {
        return offer != null && offer.digest().equals(reference.digest());
    }

    private static Payload.@Nullable Offer offer(Entry entry) {
        return switch (entry.payload()) {
            case Payload.Offer offer -> offer;
            case Payload.Counter counter -> counter.counterOffer();
            case Payload.Genesis _,
                    Payload.Keys _,
                    Payload.Continued _,
                    Payload.Erased _,
                    Payload.Opened _,
                    Payload.Accept _,
                    Payload.Decline _,
                    Payload.Withdrawal _,
                    Payload.Released _,
                    Payload.Expired _,
                    Payload.Notice _,
                    Payload.Said _,
                    Disputing _,
                    Spending _,
                    Accounting _,
                    ReturnMade _,
                    Payload.Unknown _ -> null;
        };
    }
}
