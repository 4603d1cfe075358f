package uk.concord.record.negotiation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;

/**
 * What one agency proposed without prejudice in a dispute. What it says is a part, which no fold reads.
 *
 * @param answer the other agency's answer: a PROPOSAL_ANSWERED, or its own proposal instead; null while there is none
 * @param newer the next proposal of the same agency; null when there is none
 */
public record MadeProposal(
        Entry entry,
        Disputing.Proposed proposed,
        @Nullable Entry answer,
        @Nullable Entry newer) {

    /** Every proposal of a dispute, oldest first; of two at the same moment by agency. */
    static List<MadeProposal> in(DisputeStanding dispute) {
        return dispute.all()
                .filter(said -> said.payload() instanceof Disputing.Proposed)
                .map(said -> new MadeProposal(
                        said, (Disputing.Proposed) said.payload(), answer(dispute, said), newer(dispute, said)))
                .sorted(Comparator.<MadeProposal, Instant>comparing(
                                made -> made.entry().recordedAt())
                        .thenComparing(made -> made.entry().author())
                        .thenComparingLong(made -> made.entry().recordSeq()))
                .toList();
    }

    private static @Nullable Entry answer(DisputeStanding dispute, Entry proposal) {
        var place = EntryPlace.of(proposal);
        return dispute.all()
                .filter(said -> switch (said.payload()) {
                    case Disputing.ProposalAnswered answered ->
                        answered.proposal().equals(place);
                    case Disputing.Proposed instead -> place.equals(instead.answers());
                    default -> false;
                })
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Entry newer(DisputeStanding dispute, Entry proposal) {
        return dispute.of(proposal.author())
                .filter(said -> said.payload() instanceof Disputing.Proposed && said.recordSeq() > proposal.recordSeq())
                .findFirst()
                .orElse(null);
    }

    /** Whether it waits for the other agency, and what came of it if not. An answer counts even where a newer proposal crossed it. */
    public State state() {
        if (answer == null) {
            return newer == null ? State.OPEN : State.SUPERSEDED;
        }
        return switch (answer.payload()) {
            case Disputing.ProposalAnswered said -> said.accepts() ? State.ACCEPTED : State.REFUSED;
            default -> State.COUNTERED;
        };
    }

    /** What came of a proposal. */
    public enum State {
        /** It waits for the other agency. */
        OPEN,
        /** The other agency accepts it in principle. */
        ACCEPTED,
        /** The other agency refuses it. */
        REFUSED,
        /** The other agency answered it with a proposal of its own. */
        COUNTERED,
        /** Its author made a newer one before there was an answer. */
        SUPERSEDED
    }
}
