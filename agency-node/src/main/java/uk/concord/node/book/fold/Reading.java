package uk.concord.node.book.fold;

import uk.concord.node.book.BookException.CorruptBook;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.StoredEntry;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.record.wire.EntryCodec;
import uk.concord.record.wire.MalformedEntry;

/** Reads back entries that were checked when they were stored. */
public final class Reading {
    private Reading() {}

    public static Entry entry(StoredEntry stored) {
        try {
            var entry = EntryCodec.decode(stored.envelope().toArray());
            if (!Hashes.hash(entry.leaf()).equals(stored.leaf()) || entry.index() != stored.index()) {
                throw new CorruptBook("entry " + stored.index() + " of " + stored.side() + " is not what was stored");
            }
            return entry;
        } catch (MalformedEntry e) {
            throw new CorruptBook(
                    "entry " + stored.index() + " of " + stored.side() + " cannot be read: " + e.reason());
        }
    }

    /** The number of an entry's type as its envelope has it. */
    public static int typeNumber(Entry entry) {
        return entry.payload() instanceof Payload.Unknown unknown
                ? unknown.typeNumber()
                : entry.type().number();
    }
}
