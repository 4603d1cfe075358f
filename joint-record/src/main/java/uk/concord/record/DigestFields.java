package uk.concord.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a digest is over: fields in order, each after its length as eight bytes, most significant first, so that no two lists of
 * fields have the same bytes.
 */
public final class DigestFields {
    private final MessageDigest sha256;

    private DigestFields(MessageDigest sha256) {
        this.sha256 = sha256;
    }

    /** Begins with a label, which says what is digested. */
    public static DigestFields labelled(String label) {
        return new DigestFields(Digest.sha256()).text(label);
    }

    /** A text of ASCII characters. */
    public DigestFields text(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A number as eight bytes, most significant first. */
    public DigestFields number(long number) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    public DigestFields bytes(byte[] content) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(content.length).array());
        sha256.update(content);
        return this;
    }

    /** SHA-256 over all of them; nothing can be added after it. */
    public Digest digest() {
        return Digest.of(sha256.digest());
    }
}
