package uk.concord.record.entry;

import uk.concord.record.Bytes;
import uk.concord.record.Digest;

/** The key that opens one sealed statement: 32 bytes, to be shown to nobody before the statement may be opened. */
public record StatementKey(Bytes value) {
    /** Length of every key in bytes. */
    public static final int LENGTH = 32;

    public StatementKey {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("A statement's key has 32 bytes, not " + value.length());
        }
    }

    /** What its entry says of it beforehand. */
    public Digest hash() {
        return Digest.over(value.toArray());
    }

    /** Never the key: what is printed ends in logs. */
    @Override
    public String toString() {
        return "StatementKey of " + hash().hex();
    }
}
