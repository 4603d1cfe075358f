package uk.concord.node.book.rotate;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Parties;
import uk.concord.node.book.World;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.append.Outcome.Refused;
import uk.concord.record.ActorId;
import uk.concord.record.Digest;

/** Takes a person's word for the keys under which the partner's log goes on. */
public final class ConfirmingEpoch {
    private final Parties parties;
    private final World world;

    public ConfirmingEpoch(Parties parties, World world) {
        this.parties = parties;
        this.world = world;
    }

    /**
     * A person's word.
     *
     * @param entry hash of the entry whose keys the person has compared
     */
    public record Request(ActorId by, Digest entry) {}

    /** Confirms the epoch that is announced; gives why that cannot be, or nothing. Said twice, it is said once. */
    public Optional<Refused> confirm(Request request) {
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        return world.store().locked(parties.id(), book -> {
            var announced = book.announcedEpoch().filter(epoch -> epoch.isAhead(book.head()));
            var refusal = announced.isEmpty()
                    ? refused("NO_EPOCH_ANNOUNCED", "The partner's log does not wish to go on under a new epoch.")
                    : refusal(announced.get(), request, book.head());
            if (refusal.isEmpty() && announced.get().confirmed() == null) {
                book.keepAnnounced(announced.get().confirmed(request.by(), now));
            }
            return refusal;
        });
    }

    private static Optional<Refused> refusal(AnnouncedEpoch epoch, Request request, BookHead head) {
        var change = epoch.change();
        if (!epoch.entry().leaf().equals(request.entry())) {
            return refused(
                    "OTHER_EPOCH",
                    "The partner announces another epoch by now. Compare its fingerprint with the partner again.");
        }
        if (head.mirror().size() > change.boundary()) {
            return refused(
                    "EPOCH_BEFORE_HELD",
                    "This agency holds more of the partner's log than the new epoch goes on from. The partner can read it back first.");
        }
        return head.own().seenSize() > change.boundary()
                ? refused(
                        "EPOCH_BEFORE_SEEN",
                        "Entries of this agency answer to what the partner has lost. One of the two must put a newer backup back first.")
                : Optional.empty();
    }

    private static Optional<Refused> refused(String code, String sentence) {
        return Optional.of(new Refused(Outcome.Kind.RULES, code, sentence, List.of()));
    }
}
