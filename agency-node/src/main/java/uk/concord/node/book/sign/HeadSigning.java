package uk.concord.node.book.sign;

import java.time.temporal.ChronoUnit;
import uk.concord.log.Hash;
import uk.concord.log.note.Checkpoint;
import uk.concord.node.book.Book;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.World;
import uk.concord.record.Bytes;

/** Signs the head of the own log once it is committed. After a crash in between it signs that same size and root. */
public final class HeadSigning {
    /** What came of it. */
    public enum Signed {
        NOW,
        BEFORE,
        /** Whether the head is signed is not known: nothing may be signed as things stand. */
        NOT
    }

    private final Parties parties;
    private final World world;

    public HeadSigning(Parties parties, World world) {
        this.parties = parties;
        this.world = world;
    }

    /** Signs the head unless that is done already, or must not be done. */
    public Signed sign() {
        var head = world.store().read(parties.id(), Book::head);
        if (!head.standing().appends()) {
            return Signed.NOT;
        }
        if (head.own().signedSize() == head.own().size()) {
            return Signed.BEFORE;
        }
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        var frontier = head.own().frontier();
        var root = frontier.root();
        var last = world.lastSigned().newest(parties.id(), Side.OWN);
        if (last.isPresent() && contradicts(last.get(), frontier.size(), root)) {
            world.store().locked(parties.id(), book -> {
                Restored.found().keep(book, now);
                return book.head();
            });
            return Signed.NOT;
        }
        var signedAt = world.securityTime().instant().truncatedTo(ChronoUnit.MICROS);
        world.lastSigned().write(parties.id(), Side.OWN, new Mark(frontier.size(), root, signedAt));
        var note = world.signer().sign(new Checkpoint(parties.ownLog().name(), frontier.size(), root));
        keep(new StoredCheckpoint(Side.OWN, frontier, Bytes.of(note.bytes()), now));
        return Signed.NOW;
    }

    private void keep(StoredCheckpoint checkpoint) {
        world.store().locked(parties.id(), book -> {
            var head = book.head();
            book.keepCheckpoint(checkpoint);
            var moved = head.with(Side.OWN, head.own().signed(checkpoint.size()));
            book.moveHead(moved);
            return moved;
        });
    }

    private static boolean contradicts(Mark last, long size, Hash root) {
        return last.size() > size || (last.size() == size && !last.root().equals(root));
    }
}
