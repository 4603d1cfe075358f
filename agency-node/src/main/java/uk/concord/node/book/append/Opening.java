package uk.concord.node.book.append;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.concord.log.Frontier;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Roots;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;
import uk.concord.node.book.Trouble;
import uk.concord.node.book.Wholeness;
import uk.concord.node.book.World;
import uk.concord.node.book.sign.Restored;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.EntryType;
import uk.concord.record.entry.Envelope;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.entry.Seen;
import uk.concord.record.wire.EntryCodec;

/** What is done first at every start: the log begins with its GENESIS, and the database is held against what was signed. */
public final class Opening {
    private final Parties parties;
    private final World world;

    public Opening(Parties parties, World world) {
        this.parties = parties;
        this.world = world;
    }

    public void open() {
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        var own = world.lastSigned().newest(parties.id(), Side.OWN);
        var mirror = world.lastSigned().newest(parties.id(), Side.MIRROR);
        world.store().locked(parties.id(), book -> {
            var trouble = against(book, Side.OWN, own).or(() -> against(book, Side.MIRROR, mirror));
            if (trouble.isPresent()) {
                trouble.get().keep(book, now);
            } else if (book.head().own().size() == 0) {
                begin(book, now);
            } else if (mirror.isPresent() && mirror.get().isBeyond(book.head().mirror())) {
                Wholeness.mirrorBehind(book, now);
            }
            return book.head();
        });
    }

    private Optional<Trouble> against(LockedBook book, Side side, Optional<Mark> mark) {
        var log = book.head().log(side);
        if (mark.isEmpty()) {
            return signed(log, side) > 0 ? Optional.of(Restored.markMissing()) : Optional.empty();
        }
        if (mark.get().isBeyond(log)) {
            // Of the mirror the partner still has all: it is mirrored again, and nothing is cosigned until then.
            return side == Side.OWN ? Optional.of(Restored.found()) : Optional.empty();
        }
        if (mark.get().epoch() < log.epoch()) {
            // Killed before the new epoch's first head was signed: what the closed one signed holds no more.
            return Optional.empty();
        }
        return Roots.at(book, side, mark.get().size()).root().equals(mark.get().root())
                ? Optional.empty()
                : Optional.of(Restored.other());
    }

    private static long signed(LogHead log, Side side) {
        return side == Side.OWN ? log.signedSize() : log.receiptedSize();
    }

    private void begin(LockedBook book, Instant now) {
        var genesis = parties.genesis(Side.OWN);
        var envelope = new Envelope(
                parties.ownLog(),
                0,
                null,
                0,
                null,
                genesis.type().since(),
                genesis,
                Actor.SERVICE,
                now,
                IdempotencyKey.NONE,
                0,
                Seen.NOTHING,
                List.of());
        var encoded = EntryCodec.encode(envelope);
        var leaf = Hashes.hash(Digest.leaf(encoded));
        book.append(List.of(
                new StoredEntry(Side.OWN, 0, null, 0, EntryType.GENESIS.number(), leaf, Bytes.of(encoded), now)));
        BookHead head = book.head();
        book.moveHead(head.with(Side.OWN, head.own().grown(Frontier.empty().append(leaf), now, 0)));
    }
}
