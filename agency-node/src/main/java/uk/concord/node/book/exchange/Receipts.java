package uk.concord.node.book.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import uk.concord.log.LogException;
import uk.concord.log.note.Checkpoint;
import uk.concord.log.note.SignedNote;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Roots;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.Trouble;
import uk.concord.node.book.World;
import uk.concord.node.book.sign.Restored;
import uk.concord.proto.exchange.v1.DeliverResponse;
import uk.concord.record.Bytes;

/** Takes the partner's receipts: each proves that the partner held all of the own log up to a size. */
final class Receipts {
    private final Parties parties;
    private final World world;

    Receipts(Parties parties, World world) {
        this.parties = parties;
        this.world = world;
    }

    /** How much the partner holds now; empty when that is not known any more. */
    OptionalLong take(DeliverResponse answer, Instant now) {
        if (answer.getCosignature().isEmpty()) {
            // A mirror that was restored cosigns nothing until it holds again what it once cosigned.
            return known(answer.getMirrorSize());
        }
        try {
            var note = SignedNote.parse(answer.getCosignature().toByteArray());
            var cosigned = world.store()
                    .read(parties.id(), book -> KeyHistory.of(book, parties, Side.MIRROR))
                    .cosigned(note)
                    .checkpoint();
            var own = signedByUs(note);
            var trouble = world.store().locked(parties.id(), book -> {
                var found = problem(book, note, cosigned, own);
                if (found.isPresent()) {
                    found.get().keep(book, now);
                } else {
                    keep(book, new StoredReceipt(Side.OWN, cosigned.size(), Bytes.of(note.bytes()), now));
                }
                return found;
            });
            return trouble.isPresent() ? OptionalLong.empty() : known(answer.getMirrorSize());
        } catch (LogException e) {
            world.store().locked(parties.id(), book -> {
                Trouble.quarantine("RECEIPT_SIGNATURE", "The partner's receipt is not signed by its two mirror keys.")
                        .keep(book, now);
                return book.head();
            });
            return OptionalLong.empty();
        }
    }

    private OptionalLong known(long mirrorSize) {
        var signed =
                world.store().<Long>read(parties.id(), book -> book.head().own().signedSize());
        return mirrorSize >= 0 && mirrorSize <= signed ? OptionalLong.of(mirrorSize) : OptionalLong.empty();
    }

    private Optional<Trouble> problem(LockedBook book, SignedNote note, Checkpoint cosigned, boolean signedByUs) {
        var name = KeyHistory.of(book, parties, Side.OWN).nameAtSize(cosigned.size());
        if (!cosigned.origin().equals(name.name())) {
            return Optional.of(Trouble.quarantine("RECEIPT_ORIGIN", "The partner's receipt is about another log."));
        }
        if (cosigned.size() > book.head().own().size()) {
            return Optional.of(
                    signedByUs
                            ? Restored.byPartner()
                            : Trouble.quarantine(
                                    "RECEIPT_TOO_MUCH", "The partner's receipt covers what was never signed."));
        }
        if (Roots.at(book, Side.OWN, cosigned.size()).root().equals(cosigned.root())) {
            return Optional.empty();
        }
        var ours = book.checkpointAtMost(Side.OWN, cosigned.size())
                .or(() -> book.checkpointAbove(Side.OWN, cosigned.size()))
                .map(StoredCheckpoint::note)
                .orElse(Bytes.EMPTY);
        return Optional.of(
                signedByUs
                        ? Trouble.fork(Side.OWN, ours, Bytes.of(note.bytes()))
                        : Trouble.quarantine(
                                "RECEIPT_ROOT", "The partner's receipt is for another version of this log."));
    }

    private boolean signedByUs(SignedNote note) {
        var keys = world.store().read(parties.id(), book -> KeyHistory.of(book, parties, Side.OWN));
        try {
            keys.checkpoint(note);
            return true;
        } catch (LogException e) {
            return keys.checkpointByAny(note, world.keys().held()).isPresent();
        }
    }

    private static void keep(LockedBook book, StoredReceipt receipt) {
        var head = book.head();
        if (receipt.size() > head.own().receiptedSize()) {
            book.keepReceipt(receipt);
            book.moveHead(head.with(Side.OWN, head.own().receipted(receipt.size())));
        }
    }
}
