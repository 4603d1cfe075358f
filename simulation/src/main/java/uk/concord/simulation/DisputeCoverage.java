package uk.concord.simulation;

import java.util.List;
import java.util.stream.Stream;
import uk.concord.record.Pence;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.Claim;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.JointRecord;

/** Which rungs, endings and crossings of disputes a campaign has met. */
final class DisputeCoverage {
    private final Coverage coverage;

    DisputeCoverage(Coverage coverage) {
        this.coverage = coverage;
    }

    void count(JointRecord record, DisputeStanding dispute) {
        coverage.met(Event.DISPUTE);
        met(Event.DISPUTE_ACKNOWLEDGED, dispute.isAcknowledged());
        met(Event.DISPUTE_REOPENED, dispute.raised().reopens() != null);
        rung(dispute);
        moreTime(dispute);
        crossings(record, dispute);
        proposals(dispute);
        dispute.ending().ifPresent(this::ending);
        record.claim(dispute).ifPresent(this::claim);
    }

    private void proposals(DisputeStanding dispute) {
        for (var made : dispute.proposals()) {
            coverage.met(
                    switch (made.state()) {
                        case OPEN -> Event.PROPOSAL;
                        case ACCEPTED -> Event.PROPOSAL_ACCEPTED;
                        case REFUSED -> Event.PROPOSAL_REFUSED;
                        case COUNTERED -> Event.PROPOSAL_COUNTERED;
                        case SUPERSEDED -> Event.PROPOSAL_SUPERSEDED;
                    });
        }
        var proposed = said(dispute, Disputing.Proposed.class);
        met(Event.PROPOSALS_CROSSED, cross(proposed, proposed));
    }

    private void rung(DisputeStanding dispute) {
        met(Event.FIRST_RUNG, dispute.isAcknowledged() && dispute.rung() == 1);
        met(Event.SECOND_RUNG, dispute.rung() == 2);
        met(Event.LADDER_OVER, dispute.rung() > dispute.rungs());
    }

    private void moreTime(DisputeStanding dispute) {
        met(Event.MORE_TIME, !said(dispute, Disputing.Extended.class).isEmpty());
    }

    private void ending(DisputeStanding.Ending ending) {
        coverage.met(
                switch (ending) {
                    case SETTLED -> Event.DISPUTE_SETTLED;
                    case WITHDRAWN -> Event.DISPUTE_WITHDRAWN;
                    case OWN_DUTY -> Event.DISPUTE_ON_DUTY;
                    case JOINED -> Event.DISPUTE_JOINED;
                    case REFUSED -> Event.DISPUTE_REFUSED;
                });
    }

    private void claim(Claim claim) {
        coverage.met(Event.CLAIM);
        met(Event.CLAIM_PAID, !claim.paid().equals(Pence.ZERO));
        met(Event.CLAIM_PAID_IN_PARTS, claim.payments().size() > 1);
        met(Event.INTEREST_PAID, claim.paid().isMoreThan(claim.amount()));
        met(Event.CLAIM_DONE, claim.isDone());
    }

    /** What both said, or did, without knowing of each other. */
    private void crossings(JointRecord record, DisputeStanding dispute) {
        var escalated = said(dispute, Disputing.Escalated.class);
        var duties = said(dispute, Disputing.OwnDuty.class);
        var withdrawn = said(dispute, Disputing.Withdrawn.class);
        var offers = record.offers().stream()
                .filter(offer -> offer.offer().settles().contains(dispute.place()))
                .map(offer -> offer.entry())
                .toList();
        var settlement = dispute.settlement() == null ? List.<Entry>of() : List.of(dispute.settlement());
        met(Event.ESCALATED_BY_BOTH, cross(escalated, escalated));
        met(Event.MORE_TIME_TOO_LATE, cross(escalated, said(dispute, Disputing.ExtensionAgreed.class)));
        met(Event.DUTIES_CROSSED, cross(duties, duties));
        met(Event.WITHDRAWAL_CROSSED_DUTY, cross(withdrawn, duties));
        met(Event.WITHDRAWAL_CROSSED_SETTLING, cross(withdrawn, offers));
        met(Event.WITHDRAWAL_CROSSED_ESCALATION, cross(withdrawn, escalated));
        met(Event.DUTY_CROSSED_SETTLING, cross(duties, offers));
        met(Event.SETTLEMENT_CROSSED_ESCALATION, cross(settlement, escalated));
    }

    private static boolean cross(List<Entry> some, List<Entry> others) {
        return some.stream().anyMatch(one -> others.stream()
                .anyMatch(other -> !one.author().equals(other.author()) && !one.knew(other) && !other.knew(one)));
    }

    private static List<Entry> said(DisputeStanding dispute, Class<? extends Disputing> kind) {
        return Stream.concat(dispute.byRaiser().stream(), dispute.byPartner().stream())
                .filter(entry -> kind.isInstance(entry.payload()))
                .toList();
    }

    private void met(Event event, boolean happened) {
        if (happened) {
            coverage.met(event);
        }
    }
}
