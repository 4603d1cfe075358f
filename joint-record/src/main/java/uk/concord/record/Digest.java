package uk.concord.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A SHA-256 digest: 32 bytes. */
public record Digest(Bytes value) {
    /** Length of every digest in bytes. */
    public static final int LENGTH = 32;

    public Digest {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("A digest has 32 bytes, not " + value.length());
        }
    }

    public static Digest of(byte[] value) {
        return new Digest(Bytes.of(value));
    }

    public static Digest ofHex(String hex) {
        return new Digest(Bytes.ofHex(hex));
    }

    /** The digest of these bytes. */
    public static Digest over(byte[] content) {
        return of(sha256().digest(content));
    }

    /** The RFC 6962 leaf hash of an entry: SHA-256 over a zero byte and the entry's bytes. */
    public static Digest leaf(byte[] entry) {
        var sha256 = sha256();
        sha256.update((byte) 0);
        return of(sha256.digest(entry));
    }

    public byte[] toArray() {
        return value.toArray();
    }

    public String hex() {
        return value.hex();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
