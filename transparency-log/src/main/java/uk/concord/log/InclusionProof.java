package uk.concord.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Proof that a leaf stands at an index of a tree: the RFC 6962 audit path, from the leaf's sibling upwards. */
public record InclusionProof(long index, long size, List<Hash> path) {
    /** No tree of at most 2^63 - 1 leaves is higher. */
    static final int MAX_PATH = 63;

    public InclusionProof {
        path = List.copyOf(path);
        if (index < 0 || index >= size) {
            throw new MalformedData("an inclusion proof's index lies below the size " + size + ", found " + index);
        }
        if (path.size() > MAX_PATH) {
            throw new MalformedData("a proof has at most 63 hashes, found " + path.size());
        }
    }

    /** Builds the proof from the hashes of the first {@code size} leaves; reads each of them once. */
    public static InclusionProof build(long index, long size, LongFunction<Hash> leaves) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index " + index + " is not in a tree of size " + size);
        }
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            var middle = from + Merkle.split(to - from);
            if (index < middle) {
                path.add(Subtree.root(middle, to, leaves));
                to = middle;
            } else {
                path.add(Subtree.root(from, middle, leaves));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /**
     * Whether this proves that {@code leaf}, a leaf hash, is in the tree with this root. A root alone does not fix the size:
     * take both from one signed checkpoint.
     */
    public boolean verify(Hash leaf, Hash root) {
        var node = index;
        var last = size - 1;
        var computed = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                computed = Merkle.node(sibling, computed);
                // A node that closes the right edge has no sibling on the levels up to the next left turn.
                var skipped = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= skipped;
                last >>>= skipped;
            } else {
                computed = Merkle.node(computed, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && computed.equals(root);
    }
}
