package uk.concord.node.book.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Book;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Roots;
import uk.concord.node.book.Side;
import uk.concord.node.book.Trouble;
import uk.concord.record.Digest;
import uk.concord.record.entry.Seen;

/** Checks what the partner says it has seen against this agency's own history. */
final class SeenRoots {
    private final Book book;
    private final long ownSize;
    private final KeyHistory names;
    private final Map<Long, Digest> roots = new HashMap<>();

    SeenRoots(Book book, Parties parties) {
        this.book = book;
        this.ownSize = book.head().own().size();
        this.names = KeyHistory.of(book, parties, Side.OWN);
    }

    /** What is wrong with the statement; null when nothing is. */
    @Nullable
    Trouble problem(Seen seen) {
        if (seen.origin() != null && !seen.origin().equals(names.nameAtSize(seen.size()))) {
            return Trouble.quarantine("SEEN_ORIGIN", "The partner says it has seen another log than this agency's.");
        }
        if (seen.size() > ownSize) {
            return Trouble.quarantine("SEEN_TOO_MUCH", "The partner says it has seen entries that were never written.");
        }
        if (seen.size() > 0 && !root(seen.size()).equals(seen.root())) {
            return Trouble.quarantine("SEEN_ROOT", "The partner says it has seen a log with another root.");
        }
        return null;
    }

    private Digest root(long size) {
        return roots.computeIfAbsent(
                size, asked -> Hashes.digest(Roots.at(book, Side.OWN, asked).root()));
    }
}
