package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.DISPUTE_ENDED;
import static uk.concord.record.negotiation.VoidReason.LINE_NOT_SETTLED;
import static uk.concord.record.negotiation.VoidReason.NOT_ACKNOWLEDGED;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_DISPUTE;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Payload;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Terms;

/** Tests offers that would settle disputes. */
final class SettlingTests {
    private SettlingTests() {}

    /** Each dispute goes on, and each of its lines has terms. */
    static @Nullable VoidReason offering(View past, Payload.Offer offer, Terms terms) {
        var lines = terms.lines().stream().map(Line::lineId).collect(Collectors.toSet());
        for (var place : offer.settles()) {
            var dispute = past.dispute(place);
            if (dispute == null) {
                return UNKNOWN_DISPUTE;
            }
            if (dispute.hasEnded()) {
                return DISPUTE_ENDED;
            }
            if (!dispute.isAcknowledged()) {
                return NOT_ACKNOWLEDGED;
            }
            if (!lines.containsAll(dispute.raised().lines())) {
                return LINE_NOT_SETTLED;
            }
        }
        return null;
    }

    /** Each dispute still goes on: what has ended otherwise is not settled too. */
    static @Nullable VoidReason accepting(View past, Payload.Offer offer) {
        for (var place : offer.settles()) {
            var dispute = past.dispute(place);
            if (dispute == null || dispute.hasEnded()) {
                return DISPUTE_ENDED;
            }
        }
        return null;
    }
}
