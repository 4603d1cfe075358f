package uk.concord.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.dispute.Proposal;
import uk.concord.record.dispute.Proposal.ProposedSplit;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.MadeProposal;

/** What people propose without prejudice in a dispute and say to it; mostly as they may. */
final class Exploring {
    private final Chance chance;

    Exploring(Chance chance) {
        this.chance = chance;
    }

    /**
     * What the partner proposed is accepted in principle, refused, or answered with something else; or it is left. Now and then what no longer
     * waits is answered.
     */
    Command command(End end, DisputeStanding dispute) {
        var theirs = dispute.proposals().stream()
                .filter(made -> made.entry().author().equals(end.parties.partner()))
                .filter(made -> made.state() == MadeProposal.State.OPEN || chance.oneIn(3))
                .map(made -> EntryPlace.of(made.entry()))
                .toList();
        if (theirs.isEmpty() || chance.oneIn(4)) {
            return propose(dispute, null);
        }
        var one = chance.pick(theirs);
        return chance.oneIn(4)
                ? propose(dispute, one)
                : new Command.SayInDispute(new Disputing.ProposalAnswered(dispute.place(), one, chance.oneIn(2)), null);
    }

    private Command propose(DisputeStanding dispute, @Nullable EntryPlace answered) {
        return proposing(dispute, new Disputing.Proposed(dispute.place(), answered));
    }

    /** Now and then something that is not whole. */
    Command proposing(DisputeStanding dispute, Disputing.Proposed proposed) {
        var council = chance.below(10_001);
        var health = 10_000 - council + (chance.oneIn(12) ? 1 : 0);
        var splits = dispute.raised().lines().stream()
                .map(line -> new ProposedSplit(line, council, health))
                .toList();
        return new Command.Propose(
                proposed, new Proposal("What if it were so.", chance.oneIn(12) ? List.of() : splits));
    }

    /** As an agency in wrong hands would: about whatever was proposed, its own too, superseded, or answered before. */
    Disputing.AboutDispute anything(DisputeStanding dispute) {
        var made = dispute.proposals().stream()
                .map(one -> EntryPlace.of(one.entry()))
                .toList();
        var some = made.isEmpty() ? dispute.place() : chance.pick(made);
        return switch (chance.below(3)) {
            case 0 -> new Disputing.Proposed(dispute.place(), null);
            case 1 -> new Disputing.Proposed(dispute.place(), some);
            default -> new Disputing.ProposalAnswered(dispute.place(), some, chance.oneIn(2));
        };
    }
}
