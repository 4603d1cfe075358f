package uk.concord.log;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One thread's SHA-256 with its buffers, so that hashing a node allocates nothing but the hash. Each use begins with a
 * reset, which costs nothing, so that an error thrown in the middle of one hash cannot spoil the next.
 */
final class Hasher {
    private static final ThreadLocal<Hasher> OF_THREAD = ThreadLocal.withInitial(Hasher::new);
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final MessageDigest sha256 = sha256();
    private final byte[] node = new byte[1 + 2 * Hash.LENGTH];
    private final byte[] result = new byte[Hash.LENGTH];

    static Hasher current() {
        return OF_THREAD.get();
    }

    Hash plain(byte[] bytes) {
        sha256.reset();
        sha256.update(bytes);
        return finish();
    }

    Hash leaf(byte[] entry) {
        sha256.reset();
        sha256.update(LEAF);
        sha256.update(entry);
        return finish();
    }

    Hash node(Hash left, Hash right) {
        sha256.reset();
        node[0] = NODE;
        left.copyTo(node, 1);
        right.copyTo(node, 1 + Hash.LENGTH);
        sha256.update(node);
        return finish();
    }

    private Hash finish() {
        try {
            sha256.digest(result, 0, Hash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 did not fit 32 bytes", e);
        }
        return Hash.at(result, 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
