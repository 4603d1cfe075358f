package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.EDITOR_APPROVED;
import static uk.concord.record.negotiation.VoidReason.EXPIRY_OUT_OF_RANGE;
import static uk.concord.record.negotiation.VoidReason.NEGOTIATION_OPEN;
import static uk.concord.record.negotiation.VoidReason.NO_EDITOR_NAMED;
import static uk.concord.record.negotiation.VoidReason.TERMS_UNREADABLE;
import static uk.concord.record.negotiation.VoidReason.TERMS_UNSOUND;
import static uk.concord.record.negotiation.VoidReason.WRONG_DIGEST;
import static uk.concord.record.negotiation.VoidReason.WRONG_NEGOTIATION;
import static uk.concord.record.negotiation.VoidReason.WRONG_OFFERER;
import static uk.concord.record.negotiation.VoidReason.WRONG_VERSION;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.Partnership;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Payload;
import uk.concord.record.terms.TermsCheck;
import uk.concord.record.terms.TermsText;

/** Tests what an offer says, be it a first one or a counter-offer. */
final class OfferTests {
    /** The longest an offer may stay open. */
    static final Duration LONGEST_OPEN = Duration.ofDays(366);

    private final Partnership partnership;
    private final RecordId record;

    OfferTests(Partnership partnership, RecordId record) {
        this.partnership = partnership;
        this.record = record;
    }

    /** A first offer: nothing stands open, and it opens the next negotiation. */
    @Nullable
    VoidReason first(View past, Act act, Payload.Offer offer) {
        if (past.openOffer() != null) {
            return NEGOTIATION_OPEN;
        }
        return turn(past, act, offer, past.negotiations().size() + 1, 1);
    }

    /** An offer as the next version in its negotiation. */
    @Nullable
    VoidReason turn(View past, Act act, Payload.Offer offer, int negotiation, int version) {
        if (offer.negotiation() != negotiation) {
            return WRONG_NEGOTIATION;
        }
        if (offer.version() != version) {
            return WRONG_VERSION;
        }
        return switch (offer.terms()) {
            case TermsText.Illegible _ -> TERMS_UNREADABLE;
            case TermsText.Legible legible -> content(past, act, offer, legible);
        };
    }

    private @Nullable VoidReason content(View past, Act act, Payload.Offer offer, TermsText.Legible text) {
        if (!offer.digest().equals(digest(offer, act.by()))) {
            var byPartner = offer.digest()
                    .equals(digest(offer, partnership.partnerOf(act.by()).code()));
            return byPartner ? WRONG_OFFERER : WRONG_DIGEST;
        }
        if (!TermsCheck.structural(text.terms(), partnership).isEmpty()) {
            return TERMS_UNSOUND;
        }
        if (!offer.expiresAt().isAfter(act.recordedAt())
                || offer.expiresAt().isAfter(act.recordedAt().plus(LONGEST_OPEN))) {
            return EXPIRY_OUT_OF_RANGE;
        }
        if (offer.editors().isEmpty()) {
            return NO_EDITOR_NAMED;
        }
        if (offer.editors().contains(act.actor().id())) {
            return EDITOR_APPROVED;
        }
        var unsettled = SettlingTests.offering(past, offer, text.terms());
        if (unsettled != null) {
            return unsettled;
        }
        return new DecisionTests(partnership.agency(act.by()), text.terms()).offering(act, offer.decision());
    }

    private Digest digest(Payload.Offer offer, AgencyCode offerer) {
        return OfferDigest.of(
                partnership.id(),
                record,
                offer.negotiation(),
                offer.version(),
                offerer,
                offer.terms().bytes());
    }
}
