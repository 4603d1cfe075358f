package uk.concord.node.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Bytes;

/**
 * Something found that forbids going on as before.
 *
 * @param problem a stable code
 * @param explanation for people
 * @param ours for a fork: the signed checkpoint as this agency had it
 * @param theirs for a fork: the signed checkpoint that contradicts it
 */
public record Trouble(
        Standing.State state,
        String problem,
        String explanation,
        Side side,
        @Nullable Bytes ours,
        @Nullable Bytes theirs) {

    /** Something received is structurally wrong. */
    public static Trouble quarantine(String problem, String explanation) {
        return new Trouble(Standing.State.QUARANTINED, problem, explanation, Side.MIRROR, null, null);
    }

    /** The own database is older than what was signed. */
    public static Trouble restored(String problem, String explanation) {
        return new Trouble(Standing.State.RESTORED, problem, explanation, Side.OWN, null, null);
    }

    /** A log's keeper has signed two things that cannot both be true. */
    public static Trouble fork(Side side, Bytes ours, Bytes theirs) {
        var whose = side == Side.OWN ? "This agency's" : "The partner's";
        return new Trouble(
                Standing.State.FORKED,
                "FORK",
                whose + " log was signed in two versions that contradict each other.",
                side,
                ours,
                theirs);
    }

    /** Puts it on record within a transaction, unless something at least as bad is on record already. */
    public void keep(LockedBook book, Instant now) {
        if (state.compareTo(book.head().standing().state()) > 0) {
            replace(book, now);
        }
    }

    /** Puts it on record in place of whatever is, because a person has dealt with that. */
    public void replace(LockedBook book, Instant now) {
        var head = book.head();
        book.moveHead(head.with(new Standing(state, now, problem, explanation)));
        if (state == Standing.State.RESTORED) {
            book.keepHealing(Healing.begun(now, problem, head));
        }
        if (ours != null && theirs != null) {
            book.keepFork(new ForkProof(side, ours, theirs, now));
            if (side == Side.MIRROR) {
                book.announcedEpoch().map(AnnouncedEpoch::unconfirmed).ifPresent(book::keepAnnounced);
            }
        }
    }
}
