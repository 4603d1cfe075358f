package uk.concord.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** What the partner proposed and waits for this end: accepted in principle, refused, or answered with something else. */
    Stream<Command> waiting(End end, DisputeStanding dispute) {
        return open(end, dispute)
                .map(place -> chance.oneIn(4)
                        ? propose(dispute, place)
                        : new Command.SayInDispute(
                                new Disputing.ProposalAnswered(dispute.place(), place, chance.oneIn(2)), null));
    }

    Command command(End end, DisputeStanding dispute) {
        var answered = chance.oneIn(3) ? open(end, dispute).findFirst() : Optional.<EntryPlace>empty();
        return propose(dispute, answered.orElse(null));
    }

    private static Stream<EntryPlace> open(End end, DisputeStanding dispute) {
        return dispute.proposals().stream()
                .filter(made -> made.state() == MadeProposal.State.OPEN
                        && made.entry().author().equals(end.parties.partner()))
                .map(made -> EntryPlace.of(made.entry()));
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
