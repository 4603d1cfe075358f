package uk.concord.node.book.part;

import uk.concord.record.Digest;

/** What an envelope says of a part: SHA-256 over the salt and then the content. */
public final class Commitments {
    /** How many random bytes hide a part's content. */
    public static final int SALT_BYTES = 32;

    private Commitments() {}

    public static Digest of(byte[] salt, byte[] content) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes, found " + salt.length);
        }
        var both = new byte[salt.length + content.length];
        System.arraycopy(salt, 0, both, 0, salt.length);
        System.arraycopy(content, 0, both, salt.length, content.length);
        return Digest.over(both);
    }
}
