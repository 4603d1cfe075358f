package uk.concord.node.decisionfile;

import java.nio.ByteBuffer;
import java.util.UUID;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;

/** What a decision file is about, as its rows name it: a draft, or one offer of the partner's. */
public record FileSubject(Bytes key) {
    private static final byte DRAFT = 1;
    private static final byte OFFER = 2;
    private static final int UUID_BYTES = 16;

    /** A draft, in all its versions. */
    public static FileSubject draft(UUID id) {
        return new FileSubject(Bytes.of(ByteBuffer.allocate(1 + UUID_BYTES)
                .put(DRAFT)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array()));
    }

    /** An offer, by the digest that names its record, version and text. */
    public static FileSubject offer(Digest digest) {
        var bytes = digest.toArray();
        return new FileSubject(Bytes.of(
                ByteBuffer.allocate(1 + bytes.length).put(OFFER).put(bytes).array()));
    }
}
