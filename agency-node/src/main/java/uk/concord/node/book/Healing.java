package uk.concord.node.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that this book was found to hold less than it had signed, and what was done about it.
 *
 * @param found when it was found
 * @param problem a stable code of what was found
 * @param ended when the book was whole again; null while it is not
 * @param ownFrom own entries held when it was found
 * @param ownTo own entries held when the own log was last added to by it
 * @param mirrorFrom the partner's entries held when it was found
 * @param mirrorTo the partner's entries held when it ended; as many as when it was found until then
 */
public record Healing(
        Instant found,
        String problem,
        @Nullable Instant ended,
        long ownFrom,
        long ownTo,
        long mirrorFrom,
        long mirrorTo) {

    /** Just found. */
    static Healing begun(Instant found, String problem, BookHead head) {
        return new Healing(
                found,
                problem,
                null,
                head.own().size(),
                head.own().size(),
                head.mirror().size(),
                head.mirror().size());
    }

    /** With more of the own log fetched. */
    public Healing fetched(long size) {
        return new Healing(found, problem, ended, ownFrom, size, mirrorFrom, mirrorTo);
    }

    /** Taken over by another that was found later. */
    public Healing givenUp(Instant now) {
        return new Healing(found, problem, now, ownFrom, ownTo, mirrorFrom, mirrorTo);
    }

    /** Whole again. */
    Healing ended(Instant now, BookHead head) {
        return new Healing(
                found,
                problem,
                now,
                ownFrom,
                head.own().size(),
                mirrorFrom,
                head.mirror().size());
    }

    /** True while the book is not whole. */
    public boolean isOpen() {
        return ended == null;
    }
}
