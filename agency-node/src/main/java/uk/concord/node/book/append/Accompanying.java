package uk.concord.node.book.append;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import uk.concord.record.Bytes;
import uk.concord.record.decision.DecisionRecord;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.Command;
import uk.concord.record.wire.DecisionRecordCodec;
import uk.concord.record.wire.ProposalCodec;

/** What belongs beside an entry, as the bytes of a part: a decision's record, a comment's text, a document. */
record Accompanying(PartReference.Kind kind, Bytes content) {

    /** Only the entry that says the decision carries its words. */
    static List<Accompanying> of(Command command, Payload payload) {
        if (payload instanceof Payload.Document && command instanceof Command.Attach attach) {
            return List.of(
                    text(PartReference.Kind.DOCUMENT_TITLE, attach.title()),
                    text(PartReference.Kind.DOCUMENT_NAME, attach.fileName()),
                    new Accompanying(PartReference.Kind.DOCUMENT, attach.content()));
        }
        if (payload instanceof Disputing.Proposed && command instanceof Command.Propose propose) {
            return List.of(new Accompanying(
                    PartReference.Kind.PROPOSAL,
                    Bytes.of(ProposalCodec.write(propose.proposal()).toByteArray())));
        }
        return words(command, payload).stream().toList();
    }

    private static Accompanying text(PartReference.Kind kind, String text) {
        return new Accompanying(kind, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<Accompanying> words(Command command, Payload payload) {
        if (payload instanceof Payload.Decided) {
            return record(command)
                    .map(words -> new Accompanying(
                            PartReference.Kind.DECISION_RECORD,
                            Bytes.of(DecisionRecordCodec.write(words).toByteArray())));
        }
        if (payload instanceof Disputing said) {
            return said(command).map(words -> text(kind(said), words));
        }
        return remark(command).filter(text -> !text.isEmpty()).map(text -> text(PartReference.Kind.COMMENT, text));
    }

    /** What is said beside it without deciding anything. */
    private static Optional<String> remark(Command command) {
        return switch (command) {
            case Command.Say say -> Optional.of(say.text());
            case Command.MakeReturn make -> Optional.of(make.note());
            case Command.KeepAccount keep -> Optional.ofNullable(keep.words());
            default -> Optional.empty();
        };
    }

    private static PartReference.Kind kind(Disputing said) {
        return switch (said) {
            case Disputing.MeetingHeld _ -> PartReference.Kind.MINUTES;
            case Disputing.Recommended _ -> PartReference.Kind.RECOMMENDATION;
            default -> PartReference.Kind.GROUNDS;
        };
    }

    /** What is filed sealed goes another way: its words belong beside no entry. */
    private static Optional<String> said(Command command) {
        return switch (command) {
            case Command.RaiseDispute raise -> Optional.of(raise.grounds());
            case Command.SayInDispute say -> Optional.ofNullable(say.words());
            default -> Optional.empty();
        };
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
                    Command.RaiseDispute _,
                    Command.EnterSpending _,
                    Command.KeepAccount _,
                    Command.MakeReturn _,
                    Command.SayInDispute _,
                    Command.FileStatement _,
                    Command.Propose _,
                    Command.OpenStatement _,
                    Command.AnswerDispute _,
                    Command.Attach _,
                    Command.ShareDraft _ -> Optional.empty();
        };
    }
}
