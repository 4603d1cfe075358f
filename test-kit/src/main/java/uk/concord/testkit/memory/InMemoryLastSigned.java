package uk.concord.testkit.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import uk.concord.node.book.BookException;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Side;
import uk.concord.record.PartnershipId;

/**
 * A last-signed file in memory. It outlives the store it belongs to, unless a test says otherwise. Several instances of a
 * service have one each {@link #sharedWith(InMemoryLastSigned) over the same storage}.
 */
public final class InMemoryLastSigned implements LastSigned {
    private record Key(PartnershipId partnership, Side side) {}

    /** What the file holds. */
    private static final class Storage {
        final Map<Key, Mark> marks = new HashMap<>();
        final Map<PartnershipId, Long> fences = new HashMap<>();
    }

    private final Storage storage;
    private final Map<PartnershipId, Long> raised = new HashMap<>();

    public InMemoryLastSigned() {
        this(new Storage());
    }

    private InMemoryLastSigned(Storage storage) {
        this.storage = storage;
    }

    /** Another instance's way to the same file. */
    public static InMemoryLastSigned sharedWith(InMemoryLastSigned other) {
        return new InMemoryLastSigned(other.storage);
    }

    @Override
    public Optional<Mark> newest(PartnershipId partnership, Side side) {
        synchronized (storage) {
            return Optional.ofNullable(storage.marks.get(new Key(partnership, side)));
        }
    }

    @Override
    public void write(PartnershipId partnership, Side side, Mark mark) {
        synchronized (storage) {
            fenced(partnership, raised.getOrDefault(partnership, 0L));
            storage.marks.put(new Key(partnership, side), mark);
        }
    }

    @Override
    public OptionalLong fence(PartnershipId partnership) {
        synchronized (storage) {
            var fence = storage.fences.get(partnership);
            return fence == null ? OptionalLong.empty() : OptionalLong.of(fence);
        }
    }

    @Override
    public void raiseFence(PartnershipId partnership, long fence) {
        synchronized (storage) {
            fenced(partnership, fence);
            storage.fences.put(partnership, fence);
            raised.put(partnership, fence);
        }
    }

    /** A copy of what is written now, as a backup would take it. */
    public InMemoryLastSigned copy() {
        synchronized (storage) {
            var copy = new Storage();
            copy.marks.putAll(storage.marks);
            copy.fences.putAll(storage.fences);
            return new InMemoryLastSigned(copy);
        }
    }

    private void fenced(PartnershipId partnership, long fence) {
        if (storage.fences.getOrDefault(partnership, 0L) > fence) {
            throw new BookException.Deposed("Another instance writes this file now.");
        }
    }
}
