package uk.concord.record.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.StatementKey;
import uk.concord.record.text.PlainText;

/**
 * A statement as it is kept and sent before it is opened, and after.
 *
 * <p>What is encrypted is a salt and the words, padded; the {@link PartReference#commitment} is over both. So nobody can try short
 * texts against the commitment, and whoever opens it holds what comes out against the commitment: AES-GCM alone would let one ciphertext
 * open to two texts under two keys. Each key seals one statement, so its nonce is always zero.
 *
 * @param reference what the entry says of it
 * @param salt random bytes kept in front of the ciphertext
 * @param ciphertext AES-256-GCM, its tag at the end
 * @param keyHash SHA-256 of the key that opens it
 */
public record SealedStatement(PartReference reference, Bytes salt, Bytes ciphertext, Digest keyHash) {
    /** The longest statement, in characters. */
    public static final int MOST_TEXT = 4_000;
    /** How many random bytes {@link #seal} needs. */
    public static final int RANDOM_BYTES = 64;

    private static final int SALT_BYTES = 32;
    private static final int BLOCK_BYTES = 4_096;
    private static final int TAG_BYTES = 16;
    /** How many bytes the ciphertext of the shortest statement has. */
    public static final int LEAST_BYTES = SALT_BYTES + BLOCK_BYTES + TAG_BYTES;

    private static final int NONCE_BYTES = 12;

    /** Seals words for one place. The random bytes are used for this statement alone. */
    public static SealedStatement seal(StatementPlace place, String words, SealingSecret secret, byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException(RANDOM_BYTES + " random bytes seal a statement, found " + random.length);
        }
        var inner = Arrays.copyOf(random, SALT_BYTES);
        var salt = Arrays.copyOfRange(random, SALT_BYTES, RANDOM_BYTES);
        var within = both(inner, padded(words.getBytes(StandardCharsets.UTF_8)));
        var commitment = Digest.over(within);
        var key = secret.key(place, commitment);
        var ciphertext = encrypt(key, place, within);
        var reference = new PartReference(
                commitment,
                PartReference.Visibility.SEALED,
                PartReference.Kind.STATEMENT,
                ciphertext.length,
                Digest.over(both(salt, ciphertext)));
        return new SealedStatement(reference, Bytes.of(salt), Bytes.of(ciphertext), key.hash());
    }

    /** The words; empty when the key does not open it, when it opens to something else than was committed to, or to no words. */
    public static Optional<String> open(
            StatementPlace place, PartReference reference, Bytes ciphertext, StatementKey key) {
        var within = decrypt(key, place, ciphertext.toArray());
        if (within == null || within.length < SALT_BYTES || !Digest.over(within).equals(reference.commitment())) {
            return Optional.empty();
        }
        var end = within.length;
        while (end > SALT_BYTES && within[end - 1] == 0) {
            end--;
        }
        var words = new String(within, SALT_BYTES, end - SALT_BYTES, StandardCharsets.UTF_8);
        return PlainText.isText(words) && PlainText.length(words) <= MOST_TEXT ? Optional.of(words) : Optional.empty();
    }

    /** How long a statement is says little when lengths are few. */
    private static byte[] padded(byte[] words) {
        return Arrays.copyOf(words, Math.max(1, Math.ceilDiv(words.length, BLOCK_BYTES)) * BLOCK_BYTES);
    }

    private static byte[] encrypt(StatementKey key, StatementPlace place, byte[] within) {
        try {
            return crypt(Cipher.ENCRYPT_MODE, key, place, within);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** Whoever wrote the ciphertext may have written anything: then null. */
    private static byte @Nullable [] decrypt(StatementKey key, StatementPlace place, byte[] ciphertext) {
        try {
            return crypt(Cipher.DECRYPT_MODE, key, place, ciphertext);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static byte[] crypt(int mode, StatementKey key, StatementPlace place, byte[] content)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(key.value().toArray(), "AES"),
                new GCMParameterSpec(TAG_BYTES * Byte.SIZE, new byte[NONCE_BYTES]));
        cipher.updateAAD(place.toArray());
        return cipher.doFinal(content);
    }

    private static byte[] both(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream(first.length + second.length);
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
