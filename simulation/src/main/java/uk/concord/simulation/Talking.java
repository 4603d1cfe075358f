package uk.concord.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.StoredPart;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.document.DocumentFormat;
import uk.concord.record.document.DocumentKind;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.Payload;
import uk.concord.record.entry.Payload.Comment.Kind;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.Discussion;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.terms.TermsText;

/** People who talk: they remark, ask, reply, mark questions as answered, show drafts and attach documents. */
final class Talking {
    private final Chance chance;

    Talking(Chance chance) {
        this.chance = chance;
    }

    Command command(JointRecord record, TermsText draft) {
        var said = Discussion.of(record).entries();
        var questions =
                said.stream().filter(entry -> isOf(entry, Kind.QUESTION)).toList();
        var comments = said.stream()
                .filter(entry -> entry.payload() instanceof Payload.Comment && !isOf(entry, Kind.ANSWERED))
                .toList();
        return switch (chance.below(7)) {
            case 0 -> new Command.Say(Kind.REMARK, about(record), "It is late.");
            case 1 -> new Command.Say(Kind.QUESTION, about(record), "Who pays for the rooms?");
            case 2 -> new Command.ShareDraft(null, draft, about(record));
            case 3 ->
                questions.isEmpty()
                        ? new Command.Say(Kind.QUESTION, null, "For how long?")
                        : new Command.Say(Kind.ANSWERED, EntryPlace.of(chance.pick(questions)), "");
            case 4 ->
                comments.isEmpty()
                        ? new Command.Say(Kind.REMARK, null, "For child 943 476 5919.")
                        : new Command.Say(Kind.REPLY, EntryPlace.of(chance.pick(comments)), "We do.");
            case 5 -> new Command.Attach(document(), "Deed", "deed.txt", Bytes.of(chance.bytes(size())));
            default -> new Command.Say(Kind.REPLY, nowhere(record), "To what?");
        };
    }

    private static Payload.Document document() {
        return new Payload.Document(DocumentKind.EXECUTED_DEED, LocalDate.of(2026, 1, 5), DocumentFormat.TEXT);
    }

    /** Now and then more than is read with a record. */
    private int size() {
        return chance.oneIn(10) ? StoredPart.MOST_WITH_RECORD + 1 : 100;
    }

    private @Nullable EntryPlace about(JointRecord record) {
        var offers = new ArrayList<>(
                record.offers().stream().map(OfferStanding::entry).toList());
        return offers.isEmpty() || chance.oneIn(2) ? null : EntryPlace.of(chance.pick(offers));
    }

    private EntryPlace nowhere(JointRecord record) {
        var own = record.entries(record.partnership().council().code());
        return own.isEmpty()
                ? new EntryPlace(
                        new Origin(
                                record.partnership().id(),
                                record.partnership().council().code(),
                                1),
                        chance.below(20),
                        Digest.of(chance.bytes(32)))
                : EntryPlace.of(own.getFirst().entry());
    }

    /** As an agency in wrong hands would: about anything, marked or not. */
    Payload payload(List<Entry> entries, TermsText terms) {
        var about = entries.isEmpty() || chance.oneIn(5) ? null : EntryPlace.of(chance.pick(entries));
        if (chance.oneIn(6)) {
            return document();
        }
        return chance.oneIn(4)
                ? new Payload.DraftShared(terms, about)
                : new Payload.Comment(chance.pick(List.of(Kind.values())), about);
    }

    private static boolean isOf(Entry entry, Kind kind) {
        return entry.payload() instanceof Payload.Comment comment && comment.kind() == kind;
    }
}
