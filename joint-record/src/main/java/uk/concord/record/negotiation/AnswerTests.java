package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.ACCEPTED_TOO_LATE;
import static uk.concord.record.negotiation.VoidReason.ALREADY_ANSWERED;
import static uk.concord.record.negotiation.VoidReason.ALREADY_ASKED;
import static uk.concord.record.negotiation.VoidReason.EXPIRED_TOO_EARLY;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_ANSWERER;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_OFFERER;
import static uk.concord.record.negotiation.VoidReason.NO_SUCH_WITHDRAWAL;
import static uk.concord.record.negotiation.VoidReason.OFFER_VOID;
import static uk.concord.record.negotiation.VoidReason.TERMS_UNREADABLE;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Partnership;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;

/** Tests what is said about an offer that stands before it. */
final class AnswerTests {
    private final Partnership partnership;
    private final OfferTests offers;
    private final NamedOffer named;

    AnswerTests(Partnership partnership, OfferTests offers) {
        this.partnership = partnership;
        this.offers = offers;
        this.named = new NamedOffer(partnership);
    }

    @Nullable
    VoidReason counter(View past, Act act, Payload.Counter counter) {
        return answer(past, act, counter.offer(), answered -> {
            var offer = answered.offer();
            return offers.turn(past, act, counter.counterOffer(), offer.negotiation(), offer.version() + 1);
        });
    }

    @Nullable
    VoidReason accept(View past, Act act, Payload.Accept accept) {
        return answer(past, act, accept.offer(), offer -> {
            if (act.recordedAt().isAfter(offer.offer().expiresAt())) {
                return ACCEPTED_TOO_LATE;
            }
            var over = SettlingTests.accepting(past, offer.offer());
            if (over != null) {
                return over;
            }
            var terms = offer.terms().orElse(null);
            return terms == null
                    ? TERMS_UNREADABLE
                    : new DecisionTests(partnership.agency(act.by()), terms).accepting(act, accept.decision());
        });
    }

    @Nullable
    VoidReason decline(View past, Act act, Payload.Decline decline) {
        return answer(past, act, decline.offer(), _ -> DecisionTests.dates(act, decline.decision()));
    }

    @Nullable
    VoidReason released(View past, Act act, Payload.Released released) {
        return answer(past, act, released.offer(), offer -> {
            var asked = offer.withdrawal();
            return asked != null && asked.leaf().equals(released.withdrawalLeaf()) ? null : NO_SUCH_WITHDRAWAL;
        });
    }

    @Nullable
    VoidReason expired(View past, Act act, Payload.Expired expired) {
        return answer(
                past,
                act,
                expired.offer(),
                offer -> act.recordedAt().isBefore(offer.offer().expiresAt()) ? EXPIRED_TOO_EARLY : null);
    }

    @Nullable
    VoidReason withdrawal(View past, Act act, Payload.Withdrawal withdrawal) {
        return named.find(past, act, withdrawal.offer(), offer -> {
            if (!offer.offerer().equals(act.by())) {
                return NOT_THE_OFFERER;
            }
            return standing(offer, open -> open.withdrawal() == null ? null : ALREADY_ASKED);
        });
    }

    private @Nullable VoidReason answer(
            View past, Act act, OfferReference reference, Function<OfferStanding, @Nullable VoidReason> further) {
        return named.find(
                past,
                act,
                reference,
                offer -> offer.offerer().equals(act.by()) ? NOT_THE_ANSWERER : standing(offer, further));
    }

    private static @Nullable VoidReason standing(
            OfferStanding offer, Function<OfferStanding, @Nullable VoidReason> further) {
        return switch (offer.status()) {
            case VOID -> OFFER_VOID;
            case ACCEPTED, COUNTERED, DECLINED, RELEASED, EXPIRED -> ALREADY_ANSWERED;
            case OPEN -> further.apply(offer);
        };
    }
}
