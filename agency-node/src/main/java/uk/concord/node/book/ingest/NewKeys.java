package uk.concord.node.book.ingest;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.log.LogException;
import uk.concord.node.book.Book;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.KeyHistory.Change;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.Side;
import uk.concord.node.book.Trouble;
import uk.concord.record.entry.Entry;

/**
 * What makes the partner's new keys unfit to be taken. Those that follow others count only inside a tree that the old keys have
 * signed: the parcel that brings them ends with them, so that its checkpoint, verified before, is the old keys' own word for them.
 * Those of a new epoch count only by a person's word.
 */
final class NewKeys {
    private final Book book;
    private final Parties parties;
    private final long reach;
    private final @Nullable NewEpoch confirmed;

    /**
     * Of one parcel.
     *
     * @param reach the size of the log that it reaches
     * @param confirmed the epoch that it may begin; null when none
     */
    NewKeys(Book book, Parties parties, long reach, @Nullable NewEpoch confirmed) {
        this.book = book;
        this.parties = parties;
        this.reach = reach;
        this.confirmed = confirmed;
    }

    /** True when an entry begins the epoch that was confirmed. */
    boolean beginsEpoch(Entry entry) {
        return confirmed != null && confirmed.beginsWith(entry);
    }

    /** What is wrong with the keys that an entry names; null when nothing is, or it names none. */
    @Nullable
    Trouble problem(Entry entry) {
        var change = Change.of(entry);
        if (change.isEmpty()) {
            return null;
        }
        var keys = change.get().keys();
        if (reach != change.get().reach()) {
            return Trouble.quarantine(
                    "KEYS_NOT_COVERED",
                    "The partner's new keys came in a parcel that goes on after them: nobody has signed for them.");
        }
        if (!keys.areNamed(entry.origin(), parties.mirrorName(Side.MIRROR))) {
            return Trouble.quarantine("KEYS_ORIGIN", "The partner's new keys are named for another log or mirror.");
        }
        try {
            parties.keyReading().verifier(keys);
            var fresh = parties.keyReading().material(keys);
            return used().flatMap(known -> parties.keyReading().material(known).stream())
                            .noneMatch(fresh::contains)
                    ? null
                    : Trouble.quarantine("KEYS_USED", "One of the partner's new keys was in use before.");
        } catch (LogException e) {
            return Trouble.quarantine(
                    "KEYS_FORM",
                    "The partner's new keys are not one Ed25519 and one ML-DSA-44 key for its log and others for its mirror.");
        }
    }

    private Stream<PublishedKeys> used() {
        return Stream.of(Side.values()).flatMap(side -> KeyHistory.of(book, parties, side).all().stream());
    }
}
