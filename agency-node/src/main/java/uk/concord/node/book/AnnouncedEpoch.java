package uk.concord.node.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.record.ActorId;
import uk.concord.record.Bytes;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryType;
import uk.concord.record.wire.EntryCodec;
import uk.concord.record.wire.MalformedEntry;

/**
 * The beginning of a new epoch of the partner's log as it came. Nothing but a person's word vouches for its keys, so it is taken in
 * only once one has compared them with what the partner's people say.
 *
 * @param envelope of its {@link EntryType#CONTINUED}, verbatim
 * @param at when it came first, by the business clock
 * @param confirmed by whom and when it was confirmed; absent while nobody has
 */
public record AnnouncedEpoch(
        Bytes envelope, Instant at, @Nullable Confirmation confirmed) {
    /** Somebody's word for it, by the business clock. */
    public record Confirmation(ActorId by, Instant at) {}

    /** Just come. */
    public static AnnouncedEpoch of(Bytes envelope, Instant at) {
        return new AnnouncedEpoch(envelope, at, null);
    }

    /** Confirmed by somebody. */
    public AnnouncedEpoch confirmed(ActorId by, Instant now) {
        return new AnnouncedEpoch(envelope, at, new Confirmation(by, now));
    }

    /** Confirmed by nobody any more: whoever vouched for it did not know what has come to light since. */
    public AnnouncedEpoch unconfirmed() {
        return new AnnouncedEpoch(envelope, at, null);
    }

    /** The entry that begins it. */
    public Entry entry() {
        try {
            return EntryCodec.decode(envelope.toArray());
        } catch (MalformedEntry e) {
            throw new BookException.CorruptBook("A stored announcement cannot be read: " + e.reason());
        }
    }

    /** What it changes. */
    public KeyHistory.Change change() {
        return KeyHistory.Change.of(entry())
                .orElseThrow(() -> new BookException.CorruptBook("A stored announcement begins no epoch"));
    }

    /** True until the mirror has come to that epoch. */
    public boolean isAhead(BookHead head) {
        return entry().origin().epoch() > head.mirror().epoch();
    }
}
