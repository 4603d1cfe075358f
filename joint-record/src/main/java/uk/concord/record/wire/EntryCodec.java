package uk.concord.record.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Envelope;
import uk.concord.record.wire.MalformedEntry.Reason;

/** Reads and writes entries. Stored bytes are never written anew: what was read is what is hashed. */
public final class EntryCodec {
    /** The most bytes an entry may have. */
    public static final int MOST_BYTES = 65_535;

    private EntryCodec() {}

    /** A new entry with its bytes, which are made once and are stored, sent and hashed from then on. */
    public record Written(Bytes bytes, Entry entry) {}

    /** Writes a new entry. Throws when it would be malformed: our own log never holds what a partner must refuse. */
    public static Written write(Envelope envelope) {
        var bytes = EnvelopeCodec.write(envelope).toByteArray();
        try {
            return new Written(Bytes.of(bytes), decode(bytes));
        } catch (MalformedEntry e) {
            throw new IllegalArgumentException("Such an entry must not be written", e);
        }
    }

    /** The bytes of a new entry. */
    public static byte[] encode(Envelope envelope) {
        return write(envelope).bytes().toArray();
    }

    /** The entry that these bytes state. */
    public static Entry decode(byte[] bytes) throws MalformedEntry {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw new MalformedEntry(Reason.SIZE, bytes.length + " bytes");
        }
        try {
            var message = uk.concord.proto.entry.v1.Envelope.parseFrom(bytes);
            return new Entry(EnvelopeCodec.read(message), Digest.leaf(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new MalformedEntry(Reason.NOT_AN_ENVELOPE, bytes.length + " bytes");
        }
    }
}
