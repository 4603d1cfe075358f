package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.ALREADY_IN_DISPUTE;
import static uk.concord.record.negotiation.VoidReason.ALREADY_SAID;
import static uk.concord.record.negotiation.VoidReason.AMOUNT_NOT_DISPUTABLE;
import static uk.concord.record.negotiation.VoidReason.DISPUTE_ENDED;
import static uk.concord.record.negotiation.VoidReason.ESCALATED_TOO_EARLY;
import static uk.concord.record.negotiation.VoidReason.EXTENSION_PENDING;
import static uk.concord.record.negotiation.VoidReason.LADDER_NOT_OVER;
import static uk.concord.record.negotiation.VoidReason.LADDER_UNSOUND;
import static uk.concord.record.negotiation.VoidReason.LAST_DAYS_WRONG;
import static uk.concord.record.negotiation.VoidReason.NOT_ACKNOWLEDGED;
import static uk.concord.record.negotiation.VoidReason.NOT_ENDED;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_PARTNER;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_RAISER;
import static uk.concord.record.negotiation.VoidReason.NO_GROUNDS_TEXT;
import static uk.concord.record.negotiation.VoidReason.OFFER_VOID;
import static uk.concord.record.negotiation.VoidReason.RUNG_OVER;
import static uk.concord.record.negotiation.VoidReason.SETTLEMENT_OPEN;
import static uk.concord.record.negotiation.VoidReason.SINCE_OUTSIDE_LINES;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_DISPUTE;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_EXTENSION;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_LINE;

import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;
import uk.concord.record.Findings;
import uk.concord.record.Partnership;
import uk.concord.record.dispute.LastDays;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.ladder.LadderCheck;
import uk.concord.record.terms.Terms;

/** Tests what is said in disputes. */
final class DisputeTests {
    private final Partnership partnership;
    private final NamedOffer named;
    private final ClaimTests claims;

    DisputeTests(Partnership partnership) {
        this.partnership = partnership;
        this.named = new NamedOffer(partnership);
        this.claims = new ClaimTests(partnership);
    }

    @Nullable
    VoidReason reason(View past, Act act, Disputing said) {
        return switch (said) {
            case Disputing.Raised raised -> raised(past, act, raised);
            case Disputing.Acknowledged acknowledged ->
                open(past, acknowledged.dispute(), dispute -> acknowledged(dispute, act, acknowledged));
            case Disputing.Refused refused -> open(past, refused.dispute(), dispute -> answered(dispute, act));
            case Disputing.Escalated escalated ->
                going(past, escalated.dispute(), dispute -> escalated(dispute, act, escalated.rung()));
            case Disputing.ExtensionAsked asked -> going(past, asked.dispute(), dispute -> asked(dispute, asked));
            case Disputing.ExtensionAgreed agreed ->
                going(past, agreed.dispute(), dispute -> agreed(dispute, act, agreed.asked()));
            case Disputing.Extended extended ->
                going(past, extended.dispute(), dispute -> extended(dispute, act, extended.asked()));
            case Disputing.OwnDuty duty -> going(past, duty.dispute(), dispute -> ownDuty(past, dispute, act));
            case Disputing.Withdrawn withdrawn ->
                going(past, withdrawn.dispute(), dispute -> withdrawn(past, dispute, act));
            case Disputing.StatementFiled filed ->
                going(past, filed.dispute(), dispute -> StatementTests.filed(dispute, act, filed));
            case Disputing.StatementOpened opened ->
                known(past, opened.dispute(), dispute -> StatementTests.opened(dispute, act, opened));
            case Disputing.MeetingHeld held ->
                going(past, held.dispute(), dispute -> MeetingTests.held(dispute, act, held));
            case Disputing.MeetingConfirmed confirmed ->
                going(past, confirmed.dispute(), dispute -> MeetingTests.confirmed(dispute, act, confirmed.meeting()));
            case Disputing.Recommended given ->
                going(past, given.dispute(), dispute -> MeetingTests.recommended(dispute, act, given));
            case Disputing.RecommendationAnswered answered ->
                going(
                        past,
                        answered.dispute(),
                        dispute -> MeetingTests.answered(dispute, act, answered.recommendation()));
            case Disputing.Proposed proposed ->
                going(past, proposed.dispute(), dispute -> ProposalTests.proposed(dispute, act, proposed));
            case Disputing.ProposalAnswered answered ->
                going(past, answered.dispute(), dispute -> ProposalTests.answered(dispute, act, answered.proposal()));
            case Disputing.ClaimPaid paid ->
                known(past, paid.dispute(), dispute -> claims.paid(past, dispute, act, paid));
            case Disputing.ClaimConfirmed confirmed ->
                known(past, confirmed.dispute(), dispute -> claims.confirmed(past, dispute, act, confirmed.paid()));
        };
    }

    private @Nullable VoidReason raised(View past, Act act, Disputing.Raised raised) {
        var findings = new Findings();
        LadderCheck.check(raised.ladder(), findings);
        if (findings.count() > 0) {
            return LADDER_UNSOUND;
        }
        return named.find(past, act, raised.terms(), offer -> {
            var terms = offer.terms().orElse(null);
            return terms == null || offer.status() == OfferStatus.VOID ? OFFER_VOID : within(past, act, raised, terms);
        });
    }

    private @Nullable VoidReason within(View past, Act act, Disputing.Raised raised, Terms terms) {
        var lines = terms.lines().stream()
                .filter(line -> raised.lines().contains(line.lineId()))
                .toList();
        if (raised.lines().isEmpty() || lines.size() < raised.lines().size()) {
            return UNKNOWN_LINE;
        }
        if (lines.stream().anyMatch(line -> !DisputedLines.isPaidOn(line, raised.since()))) {
            return SINCE_OUTSIDE_LINES;
        }
        if (raised.amount().isMoreThan(DisputedLines.costSince(lines, raised.since()))) {
            return AMOUNT_NOT_DISPUTABLE;
        }
        if (past.disputes().stream().anyMatch(dispute -> !dispute.hasEnded() && dispute.concerns(raised.lines()))) {
            return ALREADY_IN_DISPUTE;
        }
        if (act.words() != 1) {
            return NO_GROUNDS_TEXT;
        }
        return raised.reopens() == null
                ? null
                : known(past, raised.reopens(), dispute -> dispute.hasEnded() ? null : NOT_ENDED);
    }

    private static @Nullable VoidReason acknowledged(
            DisputeStanding dispute, Act act, Disputing.Acknowledged acknowledged) {
        var reason = answered(dispute, act);
        if (reason != null) {
            return reason;
        }
        var day = act.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return LastDays.isSound(dispute.raised().ladder(), day, acknowledged.lastDays()) ? null : LAST_DAYS_WRONG;
    }

    private static @Nullable VoidReason answered(DisputeStanding dispute, Act act) {
        if (dispute.raiser().equals(act.by())) {
            return NOT_THE_PARTNER;
        }
        return dispute.isAcknowledged() ? ALREADY_SAID : null;
    }

    private static @Nullable VoidReason escalated(DisputeStanding dispute, Act act, int rung) {
        if (rung != dispute.rung() || rung > dispute.rungs()) {
            return RUNG_OVER;
        }
        if (!dispute.pending(said -> !said.author().equals(act.by())).isEmpty()) {
            return EXTENSION_PENDING;
        }
        return act.recordedAt()
                        .isBefore(DisputeStanding.endOf(dispute.lastDays().get(rung - 1)))
                ? ESCALATED_TOO_EARLY
                : null;
    }

    private static @Nullable VoidReason asked(DisputeStanding dispute, Disputing.ExtensionAsked asked) {
        if (asked.rung() != dispute.rung() || asked.rung() > dispute.rungs()) {
            return RUNG_OVER;
        }
        return LastDays.isLonger(dispute.raised().ladder(), asked.rung(), dispute.lastDays(), asked.lastDays())
                ? null
                : LAST_DAYS_WRONG;
    }

    private @Nullable VoidReason agreed(DisputeStanding dispute, Act act, EntryPlace place) {
        return asked(
                dispute,
                partnership.partnerOf(act.by()).code(),
                place,
                () -> dispute.isAgreed(place) ? ALREADY_SAID : null);
    }

    private @Nullable VoidReason extended(DisputeStanding dispute, Act act, EntryPlace place) {
        return asked(dispute, act.by(), place, () -> {
            if (!dispute.isAgreed(place)) {
                return UNKNOWN_EXTENSION;
            }
            return dispute.isExtended(place) ? ALREADY_SAID : null;
        });
    }

    /** What an agency asked for on the rung on which the dispute stands. */
    private static @Nullable VoidReason asked(DisputeStanding dispute, AgencyCode by, EntryPlace place, Tests further) {
        var entry = dispute.of(by)
                .filter(said -> EntryPlace.of(said).equals(place))
                .findFirst()
                .orElse(null);
        if (entry == null || !(entry.payload() instanceof Disputing.ExtensionAsked asked)) {
            return UNKNOWN_EXTENSION;
        }
        return asked.rung() == dispute.rung() ? further.reason() : RUNG_OVER;
    }

    private static @Nullable VoidReason ownDuty(View past, DisputeStanding dispute, Act act) {
        if (dispute.rung() <= dispute.rungs()) {
            return LADDER_NOT_OVER;
        }
        if (dispute.actsOnDuty(act.by())) {
            return ALREADY_SAID;
        }
        return mayEnd(past, dispute, act);
    }

    private static @Nullable VoidReason withdrawn(View past, DisputeStanding dispute, Act act) {
        if (!dispute.raiser().equals(act.by())) {
            return NOT_THE_RAISER;
        }
        return dispute.actsOnDuty(act.by()) ? ALREADY_SAID : mayEnd(past, dispute, act);
    }

    /**
     * Nobody ends a dispute by its own act while the other may be accepting what would settle it: so there is never an answer and
     * an ending that cross.
     */
    private static @Nullable VoidReason mayEnd(View past, DisputeStanding dispute, Act act) {
        if (offersToSettle(past, dispute, act.by())) {
            return SETTLEMENT_OPEN;
        }
        return act.words() == 1 ? null : NO_GROUNDS_TEXT;
    }

    private static boolean offersToSettle(View past, DisputeStanding dispute, AgencyCode agency) {
        var open = past.openOffer();
        return open != null
                && open.offerer().equals(agency)
                && open.offer().settles().contains(dispute.place());
    }

    private static @Nullable VoidReason open(
            View past, EntryPlace place, Function<DisputeStanding, @Nullable VoidReason> further) {
        return known(past, place, dispute -> dispute.hasEnded() ? DISPUTE_ENDED : further.apply(dispute));
    }

    private static @Nullable VoidReason going(
            View past, EntryPlace place, Function<DisputeStanding, @Nullable VoidReason> further) {
        return open(past, place, dispute -> dispute.isAcknowledged() ? further.apply(dispute) : NOT_ACKNOWLEDGED);
    }

    private static @Nullable VoidReason known(
            View past, EntryPlace place, Function<DisputeStanding, @Nullable VoidReason> further) {
        var dispute = past.dispute(place);
        return dispute == null ? UNKNOWN_DISPUTE : further.apply(dispute);
    }

    /** Tests not made yet. */
    private interface Tests {
        @Nullable
        VoidReason reason();
    }
}
