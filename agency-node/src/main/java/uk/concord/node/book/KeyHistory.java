package uk.concord.node.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.concord.log.LogException;
import uk.concord.log.note.Checkpoint;
import uk.concord.log.note.Cosigned;
import uk.concord.log.note.SignedNote;
import uk.concord.log.note.Verifier;
import uk.concord.record.Origin;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryType;
import uk.concord.record.entry.Payload;
import uk.concord.record.wire.EntryCodec;
import uk.concord.record.wire.MalformedEntry;

/**
 * Under which name one agency's log is signed and which keys sign what, as the log tells it: those that people confirmed, what each
 * {@link EntryType#KEYS} names from there on, and each {@link EntryType#CONTINUED}, which begins an epoch. By size, never by the
 * clock: every checkpoint and every receipt has exactly one name and one pair of keys that may sign it.
 */
public final class KeyHistory implements Verifier {
    private final Parties parties;
    private final Side keeper;
    private final List<Change> changes;

    private KeyHistory(Parties parties, Side keeper, List<Change> changes) {
        this.parties = parties;
        this.keeper = keeper;
        this.changes = changes;
    }

    /**
     * One change of keys.
     *
     * @param log the name from there on: another one where the entry begins an epoch
     * @param index of the entry that says so
     * @param at when its author recorded it
     * @param cosigned the largest size of the other log that the old mirror keys sign a receipt over
     * @param boundary the last size that the old keys sign: with the entry, or without it where it begins an epoch
     */
    public record Change(Origin log, long index, Instant at, long cosigned, long boundary, PublishedKeys keys) {
        /** What an entry changes; empty for one that changes no keys. */
        public static Optional<Change> of(Entry entry) {
            return switch (entry.payload()) {
                case Payload.Keys keys ->
                    Optional.of(of(entry, entry.seen().size(), entry.index() + 1, PublishedKeys.of(keys)));
                case Payload.Continued continued ->
                    Optional.of(of(entry, continued.cosignedSize(), entry.index(), PublishedKeys.of(continued)));
                // Of rules that did not know the type, or that are not known here, it is kept and says nothing.
                default -> Optional.empty();
            };
        }

        private static Change of(Entry entry, long cosigned, long boundary, PublishedKeys keys) {
            return new Change(entry.origin(), entry.index(), entry.recordedAt(), cosigned, boundary, keys);
        }

        /** The size of the log that ends with the entry: whatever carries it goes no further. */
        public long reach() {
            return index + 1;
        }

        /** True when it begins an epoch. */
        public boolean beginsEpoch() {
            return boundary == index;
        }
    }

    /** That of the keeper of one of the two logs. */
    public static KeyHistory of(Book book, Parties parties, Side keeper) {
        return new KeyHistory(
                parties,
                keeper,
                book.keyChanges(keeper).stream().flatMap(KeyHistory::change).toList());
    }

    /** This history with an epoch that begins where the log ends so far. */
    public KeyHistory followedBy(Change epoch) {
        return new KeyHistory(
                parties,
                keeper,
                Stream.concat(changes.stream(), Stream.of(epoch)).toList());
    }

    private static Stream<Change> change(StoredEntry stored) {
        try {
            return Change.of(EntryCodec.decode(stored.envelope().toArray())).stream();
        } catch (MalformedEntry e) {
            throw new BookException.CorruptBook("A stored entry cannot be read: " + stored.index() + ", " + e.reason());
        }
    }

    /** All changes, the oldest first. */
    public List<Change> changes() {
        return changes;
    }

    public Optional<Change> newest() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.getLast());
    }

    /** The epoch that was begun last; empty in the first. */
    public Optional<Change> newestEpoch() {
        return last(Change::beginsEpoch);
    }

    /** The keys in force after all that the log says. */
    public PublishedKeys current() {
        return newest().map(Change::keys).orElse(first());
    }

    private PublishedKeys first() {
        return parties.keys(keeper);
    }

    /** The keys that sign a checkpoint of the keeper's log of this size. */
    public PublishedKeys atSize(long size) {
        return last(change -> change.boundary() < size).map(Change::keys).orElse(first());
    }

    /** The name under which a checkpoint of this size is signed; the newest entry within it bears that name too. */
    public Origin nameAtSize(long size) {
        return last(change -> change.boundary() < size).map(Change::log).orElse(parties.log(keeper));
    }

    /** The name that the entry at an index bears. */
    public Origin nameOf(long index) {
        return nameAtSize(index + 1);
    }

    /** The keys that sign the keeper's receipt over so much of the other log. */
    public PublishedKeys overSize(long size) {
        return last(change -> change.cosigned() < size).map(Change::keys).orElse(first());
    }

    private Optional<Change> last(Predicate<Change> inForce) {
        return changes.reversed().stream().filter(inForce).findFirst();
    }

    /** The smallest size above this one that ends with a change of keys: nothing is sent beyond it at once. */
    public Optional<Long> reachAfter(long size) {
        return changes.stream().map(Change::reach).filter(reach -> reach > size).findFirst();
    }

    /** Everything that was ever in use. */
    public List<PublishedKeys> all() {
        return Stream.concat(Stream.of(first()), changes.stream().map(Change::keys))
                .toList();
    }

    @Override
    public Checkpoint checkpoint(SignedNote note) {
        return verifier(atSize(note.unverifiedCheckpoint().size())).checkpoint(note);
    }

    @Override
    public Cosigned cosigned(SignedNote note) {
        return verifier(overSize(note.unverifiedCheckpoint().size())).cosigned(note);
    }

    /**
     * The same by any keys of the keeper, whatever size they are for. A restored book has its newer keys, but not any more the entry
     * that names them; and where a log was written in two versions, keys may have changed in one of them alone.
     */
    public Optional<Checkpoint> checkpointByAny(SignedNote note, List<PublishedKeys> held) {
        return Stream.concat(all().stream(), held.stream())
                .map(parties.keyReading()::verifier)
                .flatMap(verifier -> signed(verifier, note).stream())
                .findFirst();
    }

    private static Optional<Checkpoint> signed(Verifier verifier, SignedNote note) {
        try {
            return Optional.of(verifier.checkpoint(note));
        } catch (LogException e) {
            return Optional.empty();
        }
    }

    private Verifier verifier(PublishedKeys keys) {
        return keys.equals(first())
                ? parties.firstSignatures(keeper)
                : parties.keyReading().verifier(keys);
    }
}
