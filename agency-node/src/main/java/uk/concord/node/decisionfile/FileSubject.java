package uk.concord.node.decisionfile;

import java.nio.ByteBuffer;
import java.util.UUID;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;

/** What a decision file is about, as its rows name it: a draft, one offer of the partner's, or a notice to give. */
public record FileSubject(Bytes key) {
    private static final byte DRAFT = 1;
    private static final byte OFFER = 2;
    private static final byte NOTICE = 3;
    private static final int UUID_BYTES = 16;

    /** A draft, in all its versions. */
    public static FileSubject draft(UUID id) {
        return of(DRAFT, id);
    }

    /** A prepared notice, which never changes: another one takes its place. */
    public static FileSubject notice(UUID id) {
        return of(NOTICE, id);
    }

    private static FileSubject of(byte kind, UUID id) {
        return new FileSubject(Bytes.of(ByteBuffer.allocate(1 + UUID_BYTES)
                .put(kind)
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
