package uk.concord.node.book.append;

import java.util.Optional;
import uk.concord.record.decision.DecisionRecord;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.Command;
import uk.concord.record.wire.DecisionRecordCodec;

/** The decision record that belongs beside an entry, as the bytes of a part. */
final class WordsOfDecision {
    private WordsOfDecision() {}

    /** Only the entry that says the decision carries its words. */
    static Optional<byte[]> of(Command command, Payload payload) {
        return payload instanceof Payload.Decided
                ? record(command).map(words -> DecisionRecordCodec.write(words).toByteArray())
                : Optional.empty();
    }

    private static Optional<DecisionRecord> record(Command command) {
        return switch (command) {
            case Command.MakeOffer offer -> Optional.of(offer.record());
            case Command.AcceptOffer accept -> Optional.of(accept.record());
            case Command.CounterOffer counter -> Optional.of(counter.record());
            case Command.DeclineOffer decline -> Optional.of(decline.record());
            case Command.GiveNotice notice -> Optional.of(notice.record());
            case Command.OpenRecord _, Command.WithdrawOffer _, Command.ReleaseOffer _, Command.ExpireOffer _ ->
                Optional.empty();
        };
    }
}
