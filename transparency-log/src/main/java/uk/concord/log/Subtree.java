package uk.concord.log;

import java.util.function.LongFunction;

/** The root over a range of leaves, which is how proofs are built: one pass, and never more than 64 hashes held. */
final class Subtree {
    private Subtree() {}

    static Hash root(long from, long to, LongFunction<Hash> leaves) {
        var complete = new Hash[Long.SIZE];
        var height = 0;
        for (long i = from; i < to; i++) {
            complete[height++] = leaves.apply(i);
            for (var ones = Long.numberOfTrailingZeros(~(i - from)); ones > 0; ones--) {
                height--;
                complete[height - 1] = Merkle.node(complete[height - 1], complete[height]);
            }
        }
        return fold(complete, height);
    }

    /** Joins complete subtrees, largest first, into the root of their tree. */
    static Hash fold(Hash[] complete, int count) {
        if (count == 0) {
            return Merkle.emptyRoot();
        }
        var root = complete[count - 1];
        for (int i = count - 2; i >= 0; i--) {
            root = Merkle.node(complete[i], root);
        }
        return root;
    }
}
