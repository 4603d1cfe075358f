package uk.concord.log;

import java.util.function.LongFunction;

/** The root over a range of leaves, which is how proofs are built. */
final class Subtree {
    private Subtree() {}

    static Hash root(long from, long to, LongFunction<Hash> leaves) {
        var subtree = Frontier.empty();
        for (long i = from; i < to; i++) {
            subtree = subtree.append(leaves.apply(i));
        }
        return subtree.root();
    }
}
