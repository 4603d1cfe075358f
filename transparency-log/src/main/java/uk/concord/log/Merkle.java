package uk.concord.log;

import java.util.function.LongFunction;

/** The three hash rules of RFC 6962, section 2.1: leaf, node and empty tree. */
public final class Merkle {
    /** The longest entry a leaf may hold, in bytes; the protocol and C2SP tiles agree on it. */
    public static final int MAX_LEAF_BYTES = 65_535;

    private static final Hash EMPTY_ROOT = Hash.sha256(new byte[0]);

    private Merkle() {}

    /** {@code SHA-256(0x00 || entry)}. */
    public static Hash leaf(byte[] entry) {
        if (entry.length > MAX_LEAF_BYTES) {
            throw new MalformedData("a leaf has at most 65,535 bytes, found " + entry.length);
        }
        return Hasher.current().leaf(entry);
    }

    /** {@code SHA-256(0x01 || left || right)}. */
    public static Hash node(Hash left, Hash right) {
        return Hasher.current().node(left, right);
    }

    /** The root of a tree without leaves: {@code SHA-256("")}. */
    public static Hash emptyRoot() {
        return EMPTY_ROOT;
    }

    /** The root of the tree over the first {@code size} leaves, given their leaf hashes; reads each of them once. */
    public static Hash root(long size, LongFunction<Hash> leaves) {
        return Subtree.root(0, size, leaves);
    }

    /** The largest power of two below {@code size}, where RFC 6962 splits a tree of two or more leaves. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
