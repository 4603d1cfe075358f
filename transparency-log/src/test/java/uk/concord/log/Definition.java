package uk.concord.log;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962's own recursive definitions, as slow as they are plain: what the real code must agree with. */
final class Definition {
    private Definition() {}

    /** MTH(D[n]), section 2.1. */
    static Hash root(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> Merkle.emptyRoot();
            case 1 -> leaves.getFirst();
            default -> {
                var k = split(leaves.size());
                yield Merkle.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
            }
        };
    }

    /** PATH(m, D[n]), section 2.1.1. */
    static List<Hash> path(int m, List<Hash> leaves) {
        var n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        var k = split(n);
        return m < k
                ? and(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : and(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    /** PROOF(m, D[n]), section 2.1.2, for 0 < m < n. */
    static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
        var n = leaves.size();
        if (m == n) {
            return whole ? List.of() : List.of(root(leaves));
        }
        var k = split(n);
        return m <= k
                ? and(subproof(m, leaves.subList(0, k), whole), root(leaves.subList(k, n)))
                : and(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    private static int split(int n) {
        var k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> and(List<Hash> path, Hash last) {
        var longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
