package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import java.util.List;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.record.v1.ProposalAnswer;
import uk.concord.proto.record.v1.ProposalState;
import uk.concord.proto.record.v1.ProposalTerms;
import uk.concord.proto.record.v1.ProposalView;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.PartReference;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.MadeProposal;
import uk.concord.record.wire.ProposalCodec;

/** What was proposed without prejudice: to everybody that it was; apart from that, for the two bodies' people, what it says and how it was answered. */
record ProposalViews(RecordSnapshot snapshot) {

    /** That it was made, and whether it was answered. */
    ProposalView view(MadeProposal made) {
        var envelope = DecisionViews.envelope(snapshot, made.entry());
        var answers = made.proposed().answers();
        var view = ProposalView.newBuilder()
                .setLeaf(DisputeViews.leaf(EntryPlace.of(made.entry())))
                .setAgency(made.entry().author().value())
                .setActor(envelope.getActor())
                .setMadeAtMicros(envelope.getRecordedAtMicros())
                .setState(state(made))
                .setAnswers(answers == null ? ByteString.EMPTY : DisputeViews.leaf(answers));
        var answer = made.answer();
        if (answer != null) {
            view.setAnsweredBy(DecisionViews.envelope(snapshot, answer).getActor())
                    .setAnsweredAtMicros(Micros.of(answer.recordedAt()));
        }
        return view.build();
    }

    /** What each proposal of a dispute says, oldest first. The only place that reads a part of kind PROPOSAL. */
    List<ProposalTerms> terms(DisputeStanding dispute) {
        return dispute.proposals().stream().map(made -> terms(dispute, made)).toList();
    }

    private ProposalTerms terms(DisputeStanding dispute, MadeProposal made) {
        var terms = ProposalTerms.newBuilder().setLeaf(DisputeViews.leaf(EntryPlace.of(made.entry())));
        PartViews.held(snapshot, made.entry(), PartReference.Kind.PROPOSAL)
                .flatMap(stored -> ProposalCodec.parse(stored.content().toArray()))
                .filter(proposal -> proposal.isSound(dispute.raised().lines()))
                .ifPresent(proposal -> terms.setProposal(ProposalCodec.write(proposal)));
        PartViews.erasure(snapshot, made.entry()).ifPresent(terms::setErasure);
        return terms.setAnswer(answer(made)).build();
    }

    private static ProposalState state(MadeProposal made) {
        return switch (made.state()) {
            case OPEN -> ProposalState.PROPOSAL_STATE_OPEN;
            case SUPERSEDED -> ProposalState.PROPOSAL_STATE_SUPERSEDED;
            case ACCEPTED, REFUSED, COUNTERED -> ProposalState.PROPOSAL_STATE_ANSWERED;
        };
    }

    private static ProposalAnswer answer(MadeProposal made) {
        return switch (made.state()) {
            case OPEN, SUPERSEDED -> ProposalAnswer.PROPOSAL_ANSWER_UNSPECIFIED;
            case ACCEPTED -> ProposalAnswer.PROPOSAL_ANSWER_ACCEPTED;
            case REFUSED -> ProposalAnswer.PROPOSAL_ANSWER_REFUSED;
            case COUNTERED -> ProposalAnswer.PROPOSAL_ANSWER_COUNTERED;
        };
    }
}
