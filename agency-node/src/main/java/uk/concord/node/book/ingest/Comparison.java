package uk.concord.node.book.ingest;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Frontier;
import uk.concord.log.Hash;
import uk.concord.log.note.Checkpoint;
import uk.concord.node.book.Book;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.Roots;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.Trouble;
import uk.concord.record.Bytes;

/** Compares a parcel with what the mirror holds: the same again, a continuation, a fork, or nonsense. */
final class Comparison {
    private final Book book;
    private final LogHead mirror;

    Comparison(Book book, LogHead mirror) {
        this.book = book;
        this.mirror = mirror;
    }

    /** Why the parcel cannot be a part of the log that the mirror holds; null when it can. */
    @Nullable
    Trouble conflict(Parcel parcel) {
        var signed = parcel.checkpoint().root();
        if (parcel.reach() <= mirror.size()
                && !Roots.at(book, Side.MIRROR, parcel.reach()).root().equals(signed)) {
            return fork(parcel);
        }
        var frontier = Roots.at(book, Side.MIRROR, parcel.firstIndex());
        if (!grown(frontier, parcel).root().equals(signed)) {
            return Trouble.quarantine(
                    "ROOT_DIFFERS", "The partner's entries do not make the root that its checkpoint signs.");
        }
        return overlaps(parcel) ? null : fork(parcel);
    }

    /** What this mirror has cosigned at a size must be what it holds there now. */
    @Nullable
    Trouble withMark(Mark mark, Hash root, Bytes note) {
        if (mark.root().equals(root)) {
            return null;
        }
        var cosigned = new Checkpoint(originOf(note), mark.size(), mark.root()).text();
        return Trouble.fork(Side.MIRROR, Bytes.of(cosigned.getBytes(StandardCharsets.UTF_8)), note);
    }

    private static String originOf(Bytes note) {
        return uk.concord.log.note.SignedNote.parse(note.toArray())
                .unverifiedCheckpoint()
                .origin();
    }

    private boolean overlaps(Parcel parcel) {
        var until = Math.min(mirror.size(), parcel.reach());
        var held = book.leaves(Side.MIRROR, parcel.firstIndex(), until);
        for (int i = 0; i < held.size(); i++) {
            if (!held.get(i).equals(parcel.entries().get(i).leaf())) {
                return false;
            }
        }
        return true;
    }

    private Trouble fork(Parcel parcel) {
        // Any signed checkpoint that covers the size contradicts the new one, together with the entries held.
        var ours = book.checkpointAtMost(Side.MIRROR, parcel.reach())
                .filter(checkpoint -> checkpoint.size() == parcel.reach())
                .or(() -> book.checkpointAbove(Side.MIRROR, parcel.reach()))
                .or(() -> book.checkpointAtMost(Side.MIRROR, mirror.size()))
                .map(StoredCheckpoint::note)
                .orElse(Bytes.EMPTY);
        return Trouble.fork(Side.MIRROR, ours, parcel.note());
    }

    private static Frontier grown(Frontier base, Parcel parcel) {
        var frontier = base;
        for (var received : parcel.entries()) {
            frontier = frontier.append(received.leaf());
        }
        return frontier;
    }
}
