package uk.concord.node.book;

import java.util.Arrays;
import uk.concord.log.Hash;
import uk.concord.record.Bytes;

/**
 * The bytes of a part beside the entry that commits to them; they can be erased without touching it.
 *
 * @param side the log of the entry it belongs to
 * @param index that entry's place
 * @param commitment SHA-256 of salt and content
 * @param shared true when it travels with its entry; false when it never leaves the agency
 * @param salt 32 random bytes
 * @param content its bytes; where a reading leaves out those of large parts, none
 */
public record StoredPart(Side side, long index, Hash commitment, boolean shared, Bytes salt, Bytes content) {
    /** The largest part, in bytes, that is read with its record: more than any words have. Larger ones are read by pieces. */
    public static final int MOST_WITH_RECORD = 256 * 1024;
    /** How many bytes a piece of a large part has; the last may have fewer. */
    public static final int PIECE_BYTES = 1024 * 1024;

    /** How many pieces it is read in. */
    public static int pieces(long length) {
        return (int) Math.max(1, Math.ceilDiv(length, (long) PIECE_BYTES));
    }

    /** True when nothing reads it but by pieces. */
    public boolean isLarge() {
        return content.length() > MOST_WITH_RECORD;
    }

    /** One of its pieces. */
    public Bytes piece(int number) {
        var bytes = content.toArray();
        int from = Math.min(number * PIECE_BYTES, bytes.length);
        return Bytes.of(Arrays.copyOfRange(bytes, from, Math.min(from + PIECE_BYTES, bytes.length)));
    }

    /** The same without its bytes. */
    public StoredPart bare() {
        return new StoredPart(side, index, commitment, shared, salt, Bytes.EMPTY);
    }
}
