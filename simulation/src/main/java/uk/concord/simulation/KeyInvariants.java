package uk.concord.simulation;

import uk.concord.log.LogException;
import uk.concord.log.note.SignedNote;
import uk.concord.log.note.Verifier;
import uk.concord.node.book.Book;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;

/** What must hold of changed keys, on the disks: the old ones have signed for the new ones, and nothing after. */
final class KeyInvariants {
    private final Coverage coverage;
    private final Epochs epochs;

    KeyInvariants(Coverage coverage, Epochs epochs) {
        this.coverage = coverage;
        this.epochs = epochs;
    }

    void check(End end) {
        for (var side : Side.values()) {
            end.site.disk.<Boolean>read(end.parties.id(), book -> {
                check(end, book, side);
                return true;
            });
        }
    }

    private void check(End end, Book book, Side side) {
        var history = KeyHistory.of(book, end.parties, side);
        for (var change : history.changes()) {
            if (change.beginsEpoch()) {
                epoch(end, book, side, change);
                continue;
            }
            var checkpoint =
                    book.checkpointAtMost(side, change.boundary()).filter(found -> found.size() == change.boundary());
            if (checkpoint.isEmpty() && side == Side.OWN) {
                // Not signed yet, or it went with a database and is signed again as soon as anything is.
                continue;
            }
            Violation.unless(
                    checkpoint.isPresent()
                            && signs(end, history.atSize(change.boundary()), checkpoint.get())
                            && !signs(end, change.keys(), checkpoint.get()),
                    "keys: the old keys have not signed for those of entry " + change.index() + " of "
                            + end.parties.log(side) + " at " + end);
            book.checkpointAbove(side, change.boundary())
                    .ifPresent(after -> Violation.unless(
                            signs(end, history.atSize(after.size()), after)
                                    && !signs(end, history.atSize(change.boundary()), after),
                            "keys: the old keys go on signing " + end.parties.log(side) + " at " + end));
            if (side == Side.MIRROR) {
                coverage.met(Event.KEYS_TAKEN);
                book.newestReceipt(Side.OWN)
                        .filter(receipt -> receipt.size() > change.cosigned())
                        .ifPresent(_ -> coverage.met(Event.RECEIPT_BY_NEW_KEYS));
            }
        }
    }

    /** A new epoch is signed by its own keys alone, and what lies before it by none of them. */
    private void epoch(End end, Book book, Side side, KeyHistory.Change change) {
        var before = KeyHistory.of(book, end.parties, side).atSize(change.boundary());
        book.checkpointAtMost(side, change.boundary())
                .ifPresent(closed -> Violation.unless(
                        !signs(end, change.keys(), closed), "epochs: new keys sign what lies before them at " + end));
        var first = book.checkpointAbove(side, change.boundary());
        Violation.unless(
                side == Side.OWN || first.isPresent(), "epochs: nobody has signed what the mirror holds at " + end);
        first.ifPresent(checkpoint -> Violation.unless(
                checkpoint.size() == change.reach()
                        && signs(end, change.keys(), checkpoint)
                        && !signs(end, before, checkpoint),
                "epochs: the new one's keys have not signed for its first entry at " + end));
        if (side == Side.MIRROR) {
            var entry = book.entries(side, change.index(), 1, Long.MAX_VALUE).getFirst();
            Violation.unless(
                    epochs.isConfirmed(Hashes.digest(entry.leaf())),
                    "epochs: " + end + " has taken one which nobody has confirmed");
            coverage.met(Event.EPOCH_TAKEN);
        }
    }

    private static boolean signs(End end, PublishedKeys keys, StoredCheckpoint checkpoint) {
        Verifier verifier = end.parties.keyReading().verifier(keys);
        try {
            return verifier.checkpoint(SignedNote.parse(checkpoint.note().toArray()))
                            .size()
                    == checkpoint.size();
        } catch (LogException e) {
            return false;
        }
    }
}
