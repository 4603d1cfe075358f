package uk.concord.node.book.recover;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.log.LogException;
import uk.concord.log.note.SignedNote;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Parties;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.Trouble;
import uk.concord.node.book.Wholeness;
import uk.concord.node.book.World;
import uk.concord.node.book.fold.RecordShelf;
import uk.concord.node.book.ingest.NewEpoch;
import uk.concord.node.book.ingest.Parcel;
import uk.concord.node.book.ingest.ParcelReader;
import uk.concord.node.book.ingest.ParcelReader.NoParcel;
import uk.concord.node.book.sign.Restored;
import uk.concord.proto.exchange.v1.DeliverRequest;
import uk.concord.proto.exchange.v1.ReadMirrorRequest;
import uk.concord.proto.exchange.v1.ReadMirrorResponse;
import uk.concord.record.Origin;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.JointRecord;

/**
 * Fetches the tail of the own log from the partner's mirror, a run at a time, each under a checkpoint that bears the own
 * log's signatures and in a transaction of its own: killed anywhere, it goes on from what it holds.
 */
public final class Recovery {
    private static final int MOST_BYTES = 3_145_728;

    private final Parties parties;
    private final World world;
    private final RecordShelf shelf;
    private final OwnTail tail;
    private volatile long askedFrom;
    /** True when the partner has said since its last Hello that it has no more, or nothing that can be used. */
    private volatile boolean askedAll;

    public Recovery(Parties parties, World world, RecordShelf shelf) {
        this.parties = parties;
        this.world = world;
        this.shelf = shelf;
        this.tail = new OwnTail(parties);
    }

    /** What a transaction stored, to be kept at hand only once it is committed. */
    static final class Stored {
        Map<RecordId, JointRecord> records = Map.of();
        List<RecordRow> rows = List.of();
    }

    /** The partner has said Hello, or has answered one: what it holds may be more than before. */
    public void greeted() {
        askedAll = false;
    }

    /** What to ask the partner for; empty while the own log is whole, or there is nothing more to be had. */
    public Optional<ReadMirrorRequest> next(BookHead head) {
        if (askedAll
                || head.standing().state() != Standing.State.RESTORED
                || !isHealable(head.standing(), mark(Side.OWN))) {
            return Optional.empty();
        }
        askedFrom = head.own().size();
        return Optional.of(ReadMirrorRequest.newBuilder()
                .setPartnershipId(parties.id().value())
                .setFromIndex(askedFrom)
                .setMaxBytes(MOST_BYTES)
                .build());
    }

    /** The partner's answer. */
    public void take(ReadMirrorResponse answer) {
        var now = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        var from = askedFrom;
        var read = read(answer, from);
        var own = mark(Side.OWN);
        var mirror = mark(Side.MIRROR);
        var stored = new Stored();
        boolean more = world.store().<Boolean>locked(parties.id(), book -> {
            var head = book.head();
            if (!isHealable(head.standing(), own) || head.own().size() != from) {
                return true;
            }
            var aside = isSetAside(book);
            // What the marks speak of was set aside: they say nothing about what the partner holds instead.
            var binding = aside ? null : own;
            var trouble = read.trouble() != null ? read.trouble() : add(book, read, binding, now, stored);
            if (trouble != null) {
                return stopped(book, trouble, now);
            }
            var size = book.head().own().size();
            if (answer.getMirrorSize() > size) {
                return read.parcel() != null
                        || stopped(book, Restored.unsound("TAIL_WITHHELD", "it holds more than it reads back"), now);
            }
            if (binding != null && binding.isBeyond(book.head().own())) {
                return stopped(book, Restored.lost(binding, book.head().own()), now);
            }
            if (aside && !Superseded.of(book, parties, own).isEmpty()) {
                return stopped(book, Restored.replaced(), now);
            }
            if (!book.erasuresAwaited(Side.OWN).isEmpty()) {
                return stopped(
                        book, Restored.unsound("TAIL_PART_MISSING", "a part is said to be erased, and never was"), now);
            }
            Wholeness.ownWhole(book, mirror, now);
            return false;
        });
        askedAll = !more;
        shelf.keep(stored.records, stored.rows);
    }

    /** What the partner has read back, with the epoch that it begins; or what is wrong with it. */
    private record Read(
            @Nullable Parcel parcel,
            @Nullable NewEpoch epoch,
            @Nullable Trouble trouble) {}

    private record Known(Origin log, KeyHistory keys) {}

    private Read read(ReadMirrorResponse answer, long from) {
        if (answer.getEntriesCount() == 0) {
            return new Read(null, null, null);
        }
        try {
            var known = world.store()
                    .read(
                            parties.id(),
                            book -> new Known(
                                    parties.log(Side.OWN, book.head()), KeyHistory.of(book, parties, Side.OWN)));
            // Whoever has its private keys has begun it: a restored book does not know any more that it has.
            var epoch = NewEpoch.in(answer.getEntriesList(), answer.getCheckpoint(), known.log(), parties.keyReading())
                    .filter(found ->
                            world.keys().held().stream().anyMatch(found.change().keys()::sameAs))
                    .orElse(null);
            var keys = epoch == null ? known.keys() : known.keys().followedBy(epoch.change());
            return new Read(
                    new ParcelReader(keys)
                            .read(DeliverRequest.newBuilder()
                                    .setFirstIndex(from)
                                    .addAllEntries(answer.getEntriesList())
                                    .addAllParts(answer.getPartsList())
                                    .addAllErased(answer.getErasedList())
                                    .setCheckpoint(answer.getCheckpoint())
                                    .build()),
                    epoch,
                    null);
        } catch (NoParcel e) {
            return new Read(
                    null,
                    null,
                    isOfAnotherVersion(answer.getCheckpoint())
                            ? Restored.anotherVersion()
                            : Restored.unsound("TAIL_" + e.problem(), String.valueOf(e.getMessage())));
        }
    }

    /** Keys may have changed in one version of the log and not in the other. */
    private boolean isOfAnotherVersion(ByteString checkpoint) {
        try {
            var note = SignedNote.parse(checkpoint.toByteArray());
            return world.store()
                    .<KeyHistory>read(parties.id(), book -> KeyHistory.of(book, parties, Side.OWN))
                    .checkpointByAny(note, world.keys().held())
                    .isPresent();
        } catch (LogException e) {
            return false;
        }
    }

    private @Nullable Trouble add(LockedBook book, Read read, @Nullable Mark mark, Instant now, Stored stored) {
        return read.parcel() == null ? null : tail.add(book, read.parcel(), read.epoch(), mark, now, stored);
    }

    /** True from when a branch was set aside until the book is whole again. */
    public static boolean isSetAside(Book book) {
        return book.newestHealing()
                .filter(healing -> healing.isOpen() && healing.problem().equals(Restored.BRANCH_SET_ASIDE))
                .isPresent();
    }

    /** Says why it goes on no further; always false. */
    private static boolean stopped(LockedBook book, Trouble trouble, Instant now) {
        var head = book.head();
        if (trouble.state() != Standing.State.RESTORED) {
            trouble.keep(book, now);
        } else if (!head.standing().explanation().equals(trouble.explanation())) {
            book.moveHead(head.with(new Standing(
                    Standing.State.RESTORED, head.standing().since(), trouble.problem(), trouble.explanation())));
        }
        return false;
    }

    private static boolean isHealable(Standing standing, @Nullable Mark own) {
        return standing.state() == Standing.State.RESTORED
                && switch (standing.problem()) {
                    case Restored.SIGNED_OTHER_THAN_HELD -> false;
                    // Once the file has been put back it says what is missing.
                    case Restored.LAST_SIGNED_MISSING -> own != null;
                    default -> true;
                };
    }

    private @Nullable Mark mark(Side side) {
        return world.lastSigned().newest(parties.id(), side).orElse(null);
    }
}
