package uk.concord.node.book.sign;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.concord.log.Frontier;
import uk.concord.log.note.Checkpoint;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Roots;
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
        var found = world.store().read(parties.id(), this::find);
        var head = found.head();
        if (!head.standing().signs()) {
            return Signed.NOT;
        }
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        var frontier = head.own().frontier();
        var root = frontier.root();
        if (head.own().signedSize() == frontier.size() && found.owed().isEmpty()) {
            return Signed.BEFORE;
        }
        var last = world.lastSigned().newest(parties.id(), Side.OWN);
        if (last.isPresent() && contradicts(last.get(), head.own())) {
            world.store().locked(parties.id(), book -> {
                Restored.found().keep(book, now);
                return book.head();
            });
            return Signed.NOT;
        }
        var isNew = head.own().signedSize() < frontier.size();
        if (isNew) {
            var signedAt = world.securityTime().instant().truncatedTo(ChronoUnit.MICROS);
            world.lastSigned()
                    .write(parties.id(), Side.OWN, new Mark(head.own().epoch(), frontier.size(), root, signedAt));
        }
        // They lie within what the mark speaks of: the same roots as ever, by the keys of then.
        found.owed().forEach(owed -> keep(signed(owed, found.keys(), now)));
        if (!isNew) {
            return Signed.BEFORE;
        }
        keep(signed(frontier, found.keys(), now));
        return Signed.NOW;
    }

    private StoredCheckpoint signed(Frontier frontier, KeyHistory keys, Instant now) {
        var note = world.keys()
                .signer(keys.atSize(frontier.size()))
                .sign(new Checkpoint(keys.nameAtSize(frontier.size()).name(), frontier.size(), frontier.root()));
        return new StoredCheckpoint(Side.OWN, frontier, Bytes.of(note.bytes()), now);
    }

    /**
     * What is there to be signed.
     *
     * @param owed sizes that end with a change of keys and whose checkpoint went with a database: a partner that has to begin anew
     *     cannot get past them
     */
    private record Found(BookHead head, KeyHistory keys, List<Frontier> owed) {}

    private Found find(Book book) {
        var head = book.head();
        var keys = KeyHistory.of(book, parties, Side.OWN);
        var owed = keys.changes().stream()
                .map(KeyHistory.Change::reach)
                .filter(reach -> reach < head.own().size() && !isSigned(book, reach))
                .map(reach -> Roots.at(book, Side.OWN, reach))
                .toList();
        return new Found(head, keys, owed);
    }

    private static boolean isSigned(Book book, long size) {
        return book.checkpointAtMost(Side.OWN, size)
                .filter(found -> found.size() == size)
                .isPresent();
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

    private static boolean contradicts(Mark last, LogHead own) {
        return last.isBeyond(own)
                || (last.isOf(own.epoch(), own.size())
                        && !last.root().equals(own.frontier().root()));
    }
}
