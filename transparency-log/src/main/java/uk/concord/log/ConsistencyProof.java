package uk.concord.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Proof that a tree of size {@code to} only appended to the tree of size {@code from} (RFC 6962, section 2.1.2).
 *
 * <p>RFC 6962 leaves {@code from = 0} undefined and libraries differ. Here, as in C2SP's witness protocol, the proof from
 * size 0 (and from a size to itself) is the empty path; it verifies only when the old root is the root of the empty
 * tree, and any hash in it is refused. It says nothing about the new root: everything extends nothing.
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
        if (from < 0 || from > to) {
            throw new MalformedData("a consistency proof leads from a size up to " + to + ", found " + from);
        }
        if (path.size() > InclusionProof.MAX_PATH) {
            throw new MalformedData("a proof has at most 63 hashes, found " + path.size());
        }
    }

    /** Builds the proof from the hashes of the first {@code to} leaves; reads each of them once at most. */
    public static ConsistencyProof build(long from, long to, LongFunction<Hash> leaves) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("no consistency from size " + from + " to size " + to);
        }
        var path = new ArrayList<Hash>();
        if (from > 0 && from < to) {
            collect(from, to, leaves, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    private static void collect(long from, long to, LongFunction<Hash> leaves, List<Hash> path) {
        long start = 0;
        var end = to;
        while (end > from) {
            var middle = start + Merkle.split(end - start);
            if (from <= middle) {
                path.add(Subtree.root(middle, end, leaves));
                end = middle;
            } else {
                path.add(Subtree.root(start, middle, leaves));
                start = middle;
            }
        }
        // The old tree itself, when it is one complete subtree, is known to the verifier and left out.
        if (start > 0) {
            path.add(Subtree.root(start, from, leaves));
        }
        Collections.reverse(path);
    }

    /** Whether this proves that the tree with the new root begins with the whole tree of the old root. */
    public boolean verify(Hash oldRoot, Hash newRoot) {
        if (from == 0) {
            return path.isEmpty() && oldRoot.equals(Merkle.emptyRoot()) && (to > 0 || newRoot.equals(oldRoot));
        }
        if (from == to) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        return verifyGrowth(oldRoot, newRoot);
    }

    private boolean verifyGrowth(Hash oldRoot, Hash newRoot) {
        var complete = Long.numberOfTrailingZeros(from);
        var node = (from - 1) >>> complete;
        var last = (to - 1) >>> complete;
        var hashes = path.iterator();
        if (node > 0 && !hashes.hasNext()) {
            return false;
        }
        var old = node == 0 ? oldRoot : hashes.next();
        var grown = old;
        while (hashes.hasNext()) {
            var sibling = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Merkle.node(sibling, old);
                grown = Merkle.node(sibling, grown);
                var skipped = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= skipped;
                last >>>= skipped;
            } else {
                grown = Merkle.node(grown, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && old.equals(oldRoot) && grown.equals(newRoot);
    }
}
