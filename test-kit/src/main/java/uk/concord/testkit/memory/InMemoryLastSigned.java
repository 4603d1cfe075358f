package uk.concord.testkit.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Side;
import uk.concord.record.PartnershipId;

/** A last-signed file in memory. It outlives the store it belongs to, unless a test says otherwise. */
public final class InMemoryLastSigned implements LastSigned {
    private record Key(PartnershipId partnership, Side side) {}

    private final Map<Key, Mark> marks = new HashMap<>();

    public InMemoryLastSigned() {}

    private InMemoryLastSigned(Map<Key, Mark> marks) {
        this.marks.putAll(marks);
    }

    @Override
    public synchronized Optional<Mark> newest(PartnershipId partnership, Side side) {
        return Optional.ofNullable(marks.get(new Key(partnership, side)));
    }

    @Override
    public synchronized void write(PartnershipId partnership, Side side, Mark mark) {
        marks.put(new Key(partnership, side), mark);
    }

    /** A copy of what is written now, as a backup would take it. */
    public synchronized InMemoryLastSigned copy() {
        return new InMemoryLastSigned(marks);
    }
}
