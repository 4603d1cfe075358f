package uk.concord.record.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import uk.concord.proto.entry.v1.ProposalAnswered;
import uk.concord.proto.entry.v1.Proposed;
import uk.concord.record.dispute.Proposal;
import uk.concord.record.dispute.Proposal.ProposedSplit;
import uk.concord.record.entry.Disputing;

/**
 * Reads and writes what is proposed without prejudice, and the bytes of its part; reading an entry throws {@link IllegalArgumentException}
 * on what is malformed.
 */
public final class ProposalCodec {
    private ProposalCodec() {}

    static Disputing.Proposed proposed(Proposed message) {
        return new Disputing.Proposed(
                DiscussionCodec.place(message.getDispute()),
                message.hasAnswers() ? DiscussionCodec.place(message.getAnswers()) : null);
    }

    static Disputing.ProposalAnswered answered(ProposalAnswered message) {
        return new Disputing.ProposalAnswered(
                DiscussionCodec.place(message.getDispute()),
                DiscussionCodec.place(message.getProposal()),
                message.getAccepts());
    }

    static Proposed write(Disputing.Proposed proposed) {
        var message = Proposed.newBuilder().setDispute(DiscussionCodec.write(proposed.dispute()));
        if (proposed.answers() != null) {
            message.setAnswers(DiscussionCodec.write(proposed.answers()));
        }
        return message.build();
    }

    static ProposalAnswered write(Disputing.ProposalAnswered answered) {
        return ProposalAnswered.newBuilder()
                .setDispute(DiscussionCodec.write(answered.dispute()))
                .setProposal(DiscussionCodec.write(answered.proposal()))
                .setAccepts(answered.accepts())
                .build();
    }

    /** What a part says. */
    public static Proposal read(uk.concord.proto.entry.v1.Proposal message) {
        return new Proposal(
                message.getWords(),
                message.getSplitsList().stream()
                        .map(split -> new ProposedSplit(
                                split.getLineId(), split.getCouncilBasisPoints(), split.getHealthBasisPoints()))
                        .toList());
    }

    /** The same as it stands in its part. */
    public static uk.concord.proto.entry.v1.Proposal write(Proposal proposal) {
        return uk.concord.proto.entry.v1.Proposal.newBuilder()
                .setWords(proposal.words())
                .addAllSplits(proposal.splits().stream()
                        .map(split -> uk.concord.proto.entry.v1.ProposedSplit.newBuilder()
                                .setLineId(split.line())
                                .setCouncilBasisPoints(split.council())
                                .setHealthBasisPoints(split.health())
                                .build())
                        .toList())
                .build();
    }

    /** What a part's bytes say; empty when they say nothing. */
    public static Optional<Proposal> parse(byte[] part) {
        try {
            return Optional.of(read(uk.concord.proto.entry.v1.Proposal.parseFrom(part)));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }
}
