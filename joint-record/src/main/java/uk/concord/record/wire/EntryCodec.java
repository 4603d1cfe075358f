package uk.concord.record.wire;

import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Envelope;

/** Reads and writes entries. Stored bytes are never written anew: what was read is what is hashed. */
public final class EntryCodec {
    /** The most bytes an entry may have. */
    public static final int MOST_BYTES = 65_535;

    private EntryCodec() {}

    /** The bytes of a new entry, made once by its author. */
    public static byte[] encode(Envelope envelope) {
        if (envelope.index() >= 0) {
            throw new IllegalArgumentException("Not yet");
        }
        throw new IllegalStateException();
    }

    /** The entry that these bytes state. */
    public static Entry decode(byte[] bytes) throws MalformedEntry {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw new MalformedEntry(MalformedEntry.Reason.SIZE, "length " + bytes.length);
        }
        throw new IllegalStateException();
    }
}
