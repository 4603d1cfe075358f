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
import uk.concord.record.entry.EntryType;
import uk.concord.record.entry.Payload;
import uk.concord.record.wire.EntryCodec;
import uk.concord.record.wire.MalformedEntry;

/**
 * Which keys of one agency sign what, as its log tells it: those that people confirmed, and what each {@link EntryType#KEYS} names
 * from there on. By size, never by the clock: every checkpoint and every receipt has exactly one pair of keys that may sign it.
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
     * @param index of the entry that says so
     * @param at when its author recorded it
     * @param seen how much of the other log its author held: the old mirror keys sign no receipt over more
     */
    public record Change(long index, Instant at, long seen, PublishedKeys keys) {
        /** The size of the log that ends with the entry: the last one that the old keys sign. */
        public long boundary() {
            return index + 1;
        }
    }

    /** That of the keeper of one of the two logs. */
    public static KeyHistory of(Book book, Parties parties, Side keeper) {
        return new KeyHistory(
                parties,
                keeper,
                book.keyChanges(keeper).stream().flatMap(KeyHistory::change).toList());
    }

    private static Stream<Change> change(StoredEntry stored) {
        try {
            var entry = EntryCodec.decode(stored.envelope().toArray());
            // Of rules that did not know the type, or that are not known here, it is kept and says nothing.
            return entry.payload() instanceof Payload.Keys keys
                    ? Stream.of(new Change(
                            entry.index(), entry.recordedAt(), entry.seen().size(), PublishedKeys.of(keys)))
                    : Stream.of();
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

    /** The keys in force after all that the log says. */
    public PublishedKeys current() {
        return newest().map(Change::keys).orElse(first());
    }

    private PublishedKeys first() {
        return parties.keys(keeper);
    }

    /** The keys that sign a checkpoint of the keeper's log of this size. */
    public PublishedKeys atSize(long size) {
        return last(change -> change.boundary() < size);
    }

    /** The keys that sign the keeper's receipt over so much of the other log. */
    public PublishedKeys overSize(long size) {
        return last(change -> change.seen() < size);
    }

    private PublishedKeys last(Predicate<Change> inForce) {
        return changes.reversed().stream()
                .filter(inForce)
                .findFirst()
                .map(Change::keys)
                .orElse(first());
    }

    /** The smallest boundary after a size: what is signed by other keys begins there. */
    public Optional<Long> boundaryAfter(long size) {
        return changes.stream()
                .map(Change::boundary)
                .filter(boundary -> boundary > size)
                .findFirst();
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
     * The same by keys that the log does not name yet: a restored book has its own newer keys, but not any more the entry that
     * names them.
     */
    public Optional<Checkpoint> checkpointByNewer(SignedNote note, List<PublishedKeys> held) {
        var used = all();
        return held.stream()
                .filter(keys -> used.stream().noneMatch(keys::sameAs))
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
