package uk.concord.record;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as 16 bytes and as canonical text. */
final class Uuids {
    private Uuids() {}

    static UUID fromBytes(byte[] sixteen) {
        if (sixteen.length != 16) {
            throw new IllegalArgumentException("An id has 16 bytes, not " + sixteen.length);
        }
        var buffer = ByteBuffer.wrap(sixteen);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static byte[] toBytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** {@link UUID#fromString} also takes shortened and upper-case forms: those are refused here. */
    static UUID parse(String text) {
        if (text.length() == 36) {
            var id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        }
        throw new IllegalArgumentException("Not a UUID in its canonical form");
    }
}
