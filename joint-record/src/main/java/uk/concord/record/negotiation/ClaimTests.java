package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.ALREADY_SAID;
import static uk.concord.record.negotiation.VoidReason.NOTHING_OWED;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_CREDITOR;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_DEBTOR;
import static uk.concord.record.negotiation.VoidReason.PAID_AHEAD;
import static uk.concord.record.negotiation.VoidReason.PAID_TOO_MUCH;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_PAYMENT;

import org.jspecify.annotations.Nullable;
import uk.concord.record.Partnership;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;

/** Tests what is said about the claim that a settled dispute leaves. */
record ClaimTests(Partnership partnership) {

    @Nullable
    VoidReason paid(View past, DisputeStanding dispute, Act act, Disputing.ClaimPaid paid) {
        var claim = Claim.of(past, partnership, dispute).orElse(null);
        if (claim == null) {
            return NOTHING_OWED;
        }
        if (!claim.debtor().equals(act.by())) {
            return NOT_THE_DEBTOR;
        }
        if (claim.isExceededBy(paid)) {
            return PAID_TOO_MUCH;
        }
        return paid.paidOn().isAfter(act.day()) ? PAID_AHEAD : null;
    }

    @Nullable
    VoidReason confirmed(View past, DisputeStanding dispute, Act act, EntryPlace payment) {
        var claim = Claim.of(past, partnership, dispute).orElse(null);
        if (claim == null) {
            return NOTHING_OWED;
        }
        if (claim.debtor().equals(act.by())) {
            return NOT_THE_CREDITOR;
        }
        if (claim.payments().stream().noneMatch(entry -> EntryPlace.of(entry).equals(payment))) {
            return UNKNOWN_PAYMENT;
        }
        return claim.confirmed().contains(payment) ? ALREADY_SAID : null;
    }
}
