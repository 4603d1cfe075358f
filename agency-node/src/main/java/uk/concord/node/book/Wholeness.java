package uk.concord.node.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.LastSigned.Mark;

/** Whether a book that was restored holds again what it once signed and saw, and what follows when it does. */
public final class Wholeness {
    /** The code of a mirror that holds less than it has cosigned, in a book whose own log is whole. */
    public static final String MIRROR_BEHIND = "MIRROR_BEHIND";

    private Wholeness() {}

    /** Notes that the database holds less of the partner's log than this mirror has cosigned, unless that is noted already. */
    public static void mirrorBehind(LockedBook book, Instant now) {
        if (book.newestHealing().filter(Healing::isOpen).isEmpty()) {
            book.keepHealing(Healing.begun(now, MIRROR_BEHIND, book.head()));
        }
    }

    /** The own log is whole: goes on at once, or as soon as the partner's log is mirrored again. */
    public static void ownWhole(LockedBook book, @Nullable Mark mirrorMark, Instant now) {
        if (mirrorIsWhole(book.head(), mirrorMark)) {
            end(book, now);
        } else {
            book.moveHead(book.head()
                    .with(new Standing(
                            Standing.State.RECOVERING,
                            now,
                            MIRROR_BEHIND,
                            "This agency's own log is whole again. The partner's entries are being taken in again; until all "
                                    + "that was receipted before is here, nothing is appended or signed.")));
        }
    }

    /** The mirror has grown, from this head on. */
    public static void mirrorGrown(LockedBook book, BookHead before, @Nullable Mark mirrorMark, Instant now) {
        var recovering = before.standing().state() == Standing.State.RECOVERING;
        var wasBehind = recovering || (mirrorMark != null && mirrorMark.isBeyond(before.mirror()));
        if (wasBehind && mirrorIsWhole(book.head(), mirrorMark)) {
            end(book, now);
        }
    }

    /** The own log may have seen more than was cosigned: a service can be killed between the two. */
    private static boolean mirrorIsWhole(BookHead head, @Nullable Mark mirrorMark) {
        return (mirrorMark == null || !mirrorMark.isBeyond(head.mirror()))
                && head.mirror().size() >= head.own().seenSize();
    }

    private static void end(LockedBook book, Instant now) {
        var head = book.head();
        if (head.standing().state() != Standing.State.SOUND) {
            book.moveHead(head.with(new Standing(Standing.State.SOUND, now, "", "")));
        }
        book.newestHealing().filter(Healing::isOpen).ifPresent(open -> book.keepHealing(open.ended(now, head)));
    }
}
