package uk.concord.record.entry;

import uk.concord.record.Digest;
import uk.concord.record.Origin;

/** Names one entry exactly: the log that holds it, its index there, its leaf hash. */
public record EntryPlace(Origin origin, long index, Digest leaf) {
    public static EntryPlace of(Entry entry) {
        return new EntryPlace(entry.origin(), entry.index(), entry.leaf());
    }
}
