package uk.concord.node.book.sign;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.concord.log.note.Checkpoint;
import uk.concord.log.note.SignedNote;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredReceipt;
import uk.concord.node.book.Trouble;
import uk.concord.node.book.World;
import uk.concord.record.Bytes;

/** Gives receipts: cosigns the partner's checkpoint once all that it covers is durable here. */
public final class Cosigning {
    private record Found(
            BookHead head,
            Optional<StoredCheckpoint> checkpoint,
            Optional<StoredReceipt> newest,
            boolean lacksParts,
            KeyHistory keys) {
        /** True when the partner, which holds so much of the own log, knows the keys that sign a receipt over this size. */
        boolean isKnownTo(long partnerHolds, long size) {
            var holds = partnerHolds < 0 ? head.own().receiptedSize() : partnerHolds;
            return keys.changes().stream().noneMatch(change -> change.cosigned() < size && change.reach() > holds);
        }

        Optional<StoredReceipt> newestKnownTo(long partnerHolds) {
            return newest.filter(receipt -> isKnownTo(partnerHolds, receipt.size()));
        }
    }

    private final Parties parties;
    private final World world;

    public Cosigning(Parties parties, World world) {
        this.parties = parties;
        this.world = world;
    }

    /**
     * Cosigns the mirror's head unless that is done already; gives the newest receipt, which may be of a smaller size. Nothing is
     * given by keys that the partner cannot know yet.
     *
     * @param partnerHolds how much of the own log the partner is known to hold; negative when only its receipts tell
     */
    public Optional<StoredReceipt> cosign(long partnerHolds) {
        var found = world.store().read(parties.id(), this::find);
        var mirror = found.head().mirror();
        var checkpoint = found.checkpoint();
        // A receipt says that all shared parts are durable, or that their author's ERASED lies within the checkpoint.
        if (found.lacksParts()
                || !found.head().standing().appends()
                || mirror.receiptedSize() == mirror.size()
                || !found.isKnownTo(partnerHolds, mirror.size())
                || checkpoint.isEmpty()
                || checkpoint.get().size() != mirror.size()) {
            return found.newestKnownTo(partnerHolds);
        }
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        var last = world.lastSigned().newest(parties.id(), Side.MIRROR);
        if (last.isPresent() && last.get().isBeyond(mirror)) {
            // The database is older than what this mirror has cosigned: an old size is never signed anew.
            return found.newestKnownTo(partnerHolds);
        }
        var root = mirror.frontier().root();
        var signedAt = world.securityTime().instant().truncatedTo(ChronoUnit.MICROS);
        var mark = last.filter(done -> done.isOf(mirror.epoch(), mirror.size()))
                .orElseGet(() -> new Mark(mirror.epoch(), mirror.size(), root, signedAt));
        if (!mark.root().equals(root)) {
            tell(Trouble.fork(Side.MIRROR, claimed(mark), checkpoint.get().note()), now);
            return found.newestKnownTo(partnerHolds);
        }
        world.lastSigned().write(parties.id(), Side.MIRROR, mark);
        var note = world.keys()
                .signer(found.keys().overSize(mirror.size()))
                .cosign(SignedNote.parse(checkpoint.get().note().toArray()), mark.time());
        return Optional.of(keep(new StoredReceipt(Side.MIRROR, mirror.size(), Bytes.of(note.bytes()), now)));
    }

    private Found find(Book book) {
        var head = book.head();
        return new Found(
                head,
                book.checkpointAtMost(Side.MIRROR, head.mirror().size()),
                book.newestReceipt(Side.MIRROR),
                !book.erasuresAwaited(Side.MIRROR).isEmpty(),
                KeyHistory.of(book, parties, Side.OWN));
    }

    private StoredReceipt keep(StoredReceipt receipt) {
        return world.store().locked(parties.id(), book -> {
            var head = book.head();
            book.keepReceipt(receipt);
            book.moveHead(head.with(Side.MIRROR, head.mirror().receipted(receipt.size())));
            return receipt;
        });
    }

    private void tell(Trouble trouble, Instant now) {
        world.store().locked(parties.id(), book -> {
            trouble.keep(book, now);
            return trouble;
        });
    }

    /** The note itself went with the database; what this mirror signed is known by its mark alone. */
    private Bytes claimed(Mark mark) {
        var text = new Checkpoint(parties.log(Side.MIRROR, mark.epoch()).name(), mark.size(), mark.root()).text();
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
