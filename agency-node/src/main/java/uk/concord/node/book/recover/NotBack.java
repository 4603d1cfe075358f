package uk.concord.node.book.recover;

import java.util.ArrayList;
import java.util.List;
import uk.concord.node.book.Book;
import uk.concord.node.book.Branch;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;

/**
 * Entries of the branch that was set aside last, but for those that the partner held too and that are in the log again.
 *
 * @param entries in order of index
 * @param next where the next ones begin; 0 when there are no more
 */
public record NotBack(List<StoredEntry> entries, long next) {
    private static final NotBack NOTHING = new NotBack(List.of(), 0);

    public NotBack {
        entries = List.copyOf(entries);
    }

    /** Those from an index on, at most so many. */
    public static NotBack of(Book book, long from, int atMost) {
        return book.newestBranch().map(branch -> of(book, branch, from, atMost)).orElse(NOTHING);
    }

    private static NotBack of(Book book, Branch branch, long from, int atMost) {
        var found = new ArrayList<StoredEntry>();
        var next = Math.max(from, branch.from());
        while (next < branch.size() && found.size() < atMost) {
            var some = book.branchEntries(branch.number(), next, atMost - found.size());
            var back = book.leaves(Side.OWN, Math.min(next, size(book)), Math.min(next + some.size(), size(book)));
            for (int i = 0; i < some.size(); i++) {
                if (i >= back.size() || !back.get(i).equals(some.get(i).leaf())) {
                    found.add(some.get(i));
                }
            }
            next += some.size();
        }
        return new NotBack(found, next < branch.size() ? next : 0);
    }

    private static long size(Book book) {
        return book.head().own().size();
    }
}
