package uk.concord.log;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The right edge of a tree: the roots of its complete subtrees, one for every one-bit of the size, largest first.
 * With it a log appends and knows its root in a few hashes, without reading earlier leaves. Immutable.
 */
public final class Frontier {
    /** How many bytes {@link #encode()} can give at most: a size and 63 hashes. */
    public static final int MAX_ENCODED_BYTES = Long.BYTES + 63 * Hash.LENGTH;

    private static final Frontier EMPTY = new Frontier(0, new Hash[0]);

    private final long size;
    private final Hash[] subtrees;

    private Frontier(long size, Hash[] subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    /** The frontier of a tree without leaves. */
    public static Frontier empty() {
        return EMPTY;
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** This tree with one more leaf; on average it costs one node hash. */
    public Frontier append(Hash leaf) {
        var merges = Long.numberOfTrailingZeros(~size);
        var kept = subtrees.length - merges;
        var joined = leaf;
        for (int i = subtrees.length - 1; i >= kept; i--) {
            joined = Merkle.node(subtrees[i], joined);
        }
        var longer = Arrays.copyOf(subtrees, kept + 1);
        longer[kept] = joined;
        return new Frontier(Math.incrementExact(size), longer);
    }

    /** The RFC 6962 root of all leaves so far. */
    public Hash root() {
        return Subtree.fold(subtrees, subtrees.length);
    }

    /** The stored form: the size as eight bytes, big-endian, then each subtree's hash, largest first. */
    public byte[] encode() {
        var bytes =
                ByteBuffer.allocate(Long.BYTES + subtrees.length * Hash.LENGTH).putLong(size);
        for (var subtree : subtrees) {
            bytes.put(subtree.bytes());
        }
        return bytes.array();
    }

    /**
     * The frontier that {@link #encode()} wrote; refuses a length that the size does not ask for. Nothing in the bytes
     * proves the hashes: compare {@link #root()} with the root stored or signed for that size.
     */
    public static Frontier decode(byte[] encoded) {
        if (encoded.length < Long.BYTES) {
            throw new MalformedData("a frontier has at least 8 bytes, found " + encoded.length);
        }
        var size = ByteBuffer.wrap(encoded).getLong();
        if (size < 0) {
            throw new MalformedData("a frontier's size is not negative, found " + size);
        }
        var subtrees = new Hash[Long.bitCount(size)];
        if (encoded.length != Long.BYTES + subtrees.length * Hash.LENGTH) {
            throw new MalformedData("a frontier of size " + size + " has " + subtrees.length + " hashes, found "
                    + encoded.length + " bytes");
        }
        for (int i = 0; i < subtrees.length; i++) {
            subtrees[i] = Hash.at(encoded, Long.BYTES + i * Hash.LENGTH);
        }
        return new Frontier(size, subtrees);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frontier that && size == that.size && Arrays.equals(subtrees, that.subtrees);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + Arrays.hashCode(subtrees);
    }

    @Override
    public String toString() {
        return "Frontier[size=" + size + ", root=" + root() + "]";
    }
}
