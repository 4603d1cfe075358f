package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.ALREADY_SAID;
import static uk.concord.record.negotiation.VoidReason.DAY_AHEAD;
import static uk.concord.record.negotiation.VoidReason.NO_CHAIR;
import static uk.concord.record.negotiation.VoidReason.NO_GROUNDS_TEXT;
import static uk.concord.record.negotiation.VoidReason.NO_MINUTES;
import static uk.concord.record.negotiation.VoidReason.NO_RECOMMENDATION;
import static uk.concord.record.negotiation.VoidReason.RUNG_NOT_REACHED;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_MEETING;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_RECOMMENDATION;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.ladder.Rung;

/** Tests meetings and what an independent chair recommends. */
final class MeetingTests {
    private MeetingTests() {}

    static @Nullable VoidReason held(DisputeStanding dispute, Act act, Disputing.MeetingHeld held) {
        var reason = within(dispute, act, held.rung(), held.heldOn());
        if (reason != null) {
            return reason;
        }
        return act.words() == 1 ? null : NO_MINUTES;
    }

    static @Nullable VoidReason confirmed(DisputeStanding dispute, Act act, EntryPlace place) {
        var meeting = dispute.meetings().stream()
                .filter(held -> EntryPlace.of(held.entry()).equals(place)
                        && !held.entry().author().equals(act.by()))
                .findFirst()
                .orElse(null);
        if (meeting == null) {
            return UNKNOWN_MEETING;
        }
        return meeting.confirmation() == null ? null : ALREADY_SAID;
    }

    static @Nullable VoidReason recommended(DisputeStanding dispute, Act act, Disputing.Recommended given) {
        var reason = within(dispute, act, given.rung(), given.recommendedOn());
        if (reason != null) {
            return reason;
        }
        if (dispute.raised().ladder().rungs().get(given.rung() - 1).kind() != Rung.Kind.CHAIR) {
            return NO_CHAIR;
        }
        if (dispute.recommendations().stream().anyMatch(one -> one.given().rung() == given.rung())) {
            return ALREADY_SAID;
        }
        return act.words() == 1 ? null : NO_RECOMMENDATION;
    }

    static @Nullable VoidReason answered(DisputeStanding dispute, Act act, EntryPlace place) {
        var given = dispute.recommendations().stream()
                .filter(one -> EntryPlace.of(one.entry()).equals(place))
                .findFirst()
                .orElse(null);
        if (given == null) {
            return UNKNOWN_RECOMMENDATION;
        }
        if (given.isAnsweredBy(act.by())) {
            return ALREADY_SAID;
        }
        return act.words() == 1 ? null : NO_GROUNDS_TEXT;
    }

    /** What is written down after a rung is over may still be about it. */
    private static @Nullable VoidReason within(DisputeStanding dispute, Act act, int rung, LocalDate day) {
        if (rung > dispute.rung() || rung > dispute.rungs()) {
            return RUNG_NOT_REACHED;
        }
        return day.isAfter(act.day()) ? DAY_AHEAD : null;
    }
}
