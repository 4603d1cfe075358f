package uk.concord.node.book.append;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.concord.record.Bytes;
import uk.concord.record.decision.DecisionRecord;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.Command;
import uk.concord.record.wire.DecisionRecordCodec;

/** The words that belong beside an entry, as the bytes of a part: a decision's record, a comment's text. */
record Accompanying(PartReference.Kind kind, Bytes content) {

    /** Only the entry that says the decision carries its words. */
    static Optional<Accompanying> of(Command command, Payload payload) {
        if (payload instanceof Payload.Decided) {
            return record(command)
                    .map(words -> new Accompanying(
                            PartReference.Kind.DECISION_RECORD,
                            Bytes.of(DecisionRecordCodec.write(words).toByteArray())));
        }
        return payload instanceof Payload.Comment
                        && command instanceof Command.Say say
                        && !say.text().isEmpty()
                ? Optional.of(new Accompanying(
                        PartReference.Kind.COMMENT, Bytes.of(say.text().getBytes(StandardCharsets.UTF_8))))
                : Optional.empty();
    }

    private static Optional<DecisionRecord> record(Command command) {
        return switch (command) {
            case Command.MakeOffer offer -> Optional.of(offer.record());
            case Command.AcceptOffer accept -> Optional.of(accept.record());
            case Command.CounterOffer counter -> Optional.of(counter.record());
            case Command.DeclineOffer decline -> Optional.of(decline.record());
            case Command.GiveNotice notice -> Optional.of(notice.record());
            case Command.OpenRecord _,
                    Command.WithdrawOffer _,
                    Command.ReleaseOffer _,
                    Command.ExpireOffer _,
                    Command.Say _,
                    Command.ShareDraft _ -> Optional.empty();
        };
    }
}
