package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.ALREADY_SAID;
import static uk.concord.record.negotiation.VoidReason.NO_PROPOSAL;
import static uk.concord.record.negotiation.VoidReason.PROPOSAL_SUPERSEDED;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_PROPOSAL;

import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;

/** Tests what is proposed without prejudice, and the answers to it. */
final class ProposalTests {
    private ProposalTests() {}

    static @Nullable VoidReason proposed(DisputeStanding dispute, Act act, Disputing.Proposed proposed) {
        var reason = proposed.answers() == null ? null : answered(dispute, act, proposed.answers());
        if (reason != null) {
            return reason;
        }
        return act.words() == 1 ? null : NO_PROPOSAL;
    }

    /** By a word or by another proposal: once, by the other agency, and only to what still stands. */
    static @Nullable VoidReason answered(DisputeStanding dispute, Act act, EntryPlace place) {
        var made = dispute.proposals().stream()
                .filter(one -> EntryPlace.of(one.entry()).equals(place)
                        && !one.entry().author().equals(act.by()))
                .findFirst()
                .orElse(null);
        if (made == null) {
            return UNKNOWN_PROPOSAL;
        }
        return switch (made.state()) {
            case OPEN -> null;
            case SUPERSEDED -> PROPOSAL_SUPERSEDED;
            case ACCEPTED, REFUSED, COUNTERED -> ALREADY_SAID;
        };
    }
}
