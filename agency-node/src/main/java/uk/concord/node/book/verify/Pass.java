package uk.concord.node.book.verify;

import java.util.Optional;
import uk.concord.log.Frontier;
import uk.concord.log.Hash;
import uk.concord.log.LogException;
import uk.concord.log.Merkle;
import uk.concord.log.note.SignedNote;
import uk.concord.node.book.Book;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;

/** One reading of a stored log from its first entry on, as far as it has come. */
final class Pass {
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final Parties parties;
    private final Side side;
    private Frontier reached = Frontier.empty();

    Pass(Parties parties, Side side) {
        this.parties = parties;
        this.side = side;
    }

    /** How many entries have been read and found to be what they were. */
    long size() {
        return reached.size();
    }

    void beginAgain() {
        reached = Frontier.empty();
    }

    /** Reads further entries, as many as told, and compares at the newest checkpoint among them; gives what is wrong. */
    Optional<String> advance(Book book, int mostEntries) {
        var from = reached.size();
        var next = reached;
        for (var entry : book.entries(side, from, mostEntries, MOST_BYTES)) {
            var leaf = Merkle.leaf(entry.envelope().toArray());
            if (entry.index() != next.size() || !leaf.equals(entry.leaf())) {
                return Optional.of("entry " + next.size() + " of " + parties.log(side) + " is not what was stored");
            }
            next = next.append(leaf);
        }
        var come = next;
        var fault = ofHead(book, come).or(() -> book.checkpointAtMost(side, come.size())
                .filter(checkpoint -> checkpoint.size() > from)
                .flatMap(checkpoint -> ofCheckpoint(book, checkpoint, come)));
        if (fault.isEmpty()) {
            reached = come;
        }
        return fault;
    }

    private Optional<String> ofHead(Book book, Frontier come) {
        var head = book.head().log(side);
        return come.size() != head.size() || come.equals(head.frontier())
                ? Optional.empty()
                : Optional.of("the entries of " + parties.log(side) + " do not make its head");
    }

    private Optional<String> ofCheckpoint(Book book, StoredCheckpoint stored, Frontier come) {
        var which = "the checkpoint of size " + stored.size() + " of " + parties.log(side);
        var frontier = stored.frontier();
        for (var leaf : book.leaves(side, stored.size(), come.size())) {
            frontier = frontier.append(leaf);
        }
        if (!frontier.equals(come)) {
            return Optional.of(which + " does not fit");
        }
        return signs(book, stored, stored.frontier().root())
                ? Optional.empty()
                : Optional.of(which + " signs another root");
    }

    private boolean signs(Book book, StoredCheckpoint stored, Hash root) {
        try {
            var signed = KeyHistory.of(book, parties, side)
                    .checkpoint(SignedNote.parse(stored.note().toArray()));
            return signed.size() == stored.size() && signed.root().equals(root);
        } catch (LogException e) {
            return false;
        }
    }
}
