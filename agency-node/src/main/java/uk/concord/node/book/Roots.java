package uk.concord.node.book;

import uk.concord.log.Frontier;

/** The frontier of a log at a size in its past, from the stored checkpoint before it and the few leaves after that. */
public final class Roots {
    private Roots() {}

    public static Frontier at(Book book, Side side, long size) {
        var head = book.head().log(side);
        if (size == head.size()) {
            return head.frontier();
        }
        if (size < 0 || size > head.size()) {
            throw new IllegalArgumentException("the log has " + head.size() + " entries, asked for " + size);
        }
        var before = book.checkpointAtMost(side, size)
                .map(StoredCheckpoint::frontier)
                .orElse(Frontier.empty());
        var frontier = before;
        for (var leaf : book.leaves(side, before.size(), size)) {
            frontier = frontier.append(leaf);
        }
        return frontier;
    }
}
