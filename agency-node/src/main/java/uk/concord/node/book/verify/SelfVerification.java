package uk.concord.node.book.verify;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Frontier;
import uk.concord.log.LogException;
import uk.concord.log.Merkle;
import uk.concord.log.note.SignedNote;
import uk.concord.node.book.Book;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.World;

/**
 * Reads one stored log from its beginning and hashes every entry anew: do the bytes still make the roots that were signed?
 * Goes on where it stopped, and begins again when it has reached the end.
 */
public final class SelfVerification {
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final Parties parties;
    private final World world;
    private final Side side;
    private Frontier reached = Frontier.empty();
    private long verifiedSize;
    private @Nullable Instant verifiedAt;
    private @Nullable String fault;

    public SelfVerification(Parties parties, World world, Side side) {
        this.parties = parties;
        this.world = world;
        this.side = side;
    }

    /**
     * What is known.
     *
     * @param size up to which the last whole or present pass has verified
     * @param at when it last got on; absent when it never has
     * @param fault what was found wrong; absent when nothing was
     */
    public record Verified(
            long size, @Nullable Instant at, @Nullable String fault) {}

    public synchronized Verified verified() {
        return new Verified(verifiedSize, verifiedAt, fault);
    }

    /** Verifies up to so many further entries, to the next checkpoints within them. */
    public synchronized Verified step(int mostEntries) {
        if (fault == null) {
            world.store().read(parties.id(), book -> {
                if (reached.size() >= book.head().log(side).size()) {
                    reached = Frontier.empty();
                }
                advance(book, mostEntries);
                return reached;
            });
        }
        return verified();
    }

    private void advance(Book book, int mostEntries) {
        var from = reached.size();
        for (var entry : book.entries(side, from, mostEntries, MOST_BYTES)) {
            var leaf = Merkle.leaf(entry.envelope().toArray());
            if (entry.index() != reached.size() || !leaf.equals(entry.leaf())) {
                fault = "entry " + reached.size() + " of " + parties.log(side) + " is not what was stored";
                return;
            }
            reached = reached.append(leaf);
        }
        var head = book.head().log(side);
        if (reached.size() == head.size() && !reached.equals(head.frontier())) {
            fault = "the entries of " + parties.log(side) + " do not make its head";
            return;
        }
        book.checkpointAtMost(side, reached.size())
                .filter(checkpoint -> checkpoint.size() > from)
                .ifPresent(checkpoint -> compare(book, checkpoint));
        if (fault == null && reached.size() > from) {
            verifiedSize = Math.max(verifiedSize, reached.size());
            verifiedAt = world.businessTime().instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    private void compare(Book book, StoredCheckpoint stored) {
        try {
            var checkpoint = parties.signatures(side)
                    .checkpoint(SignedNote.parse(stored.note().toArray()));
            var frontier = Frontier.empty();
            if (stored.size() == reached.size()) {
                frontier = reached;
            } else {
                frontier = stored.frontier();
                for (var leaf : book.leaves(side, stored.size(), reached.size())) {
                    frontier = frontier.append(leaf);
                }
                if (!frontier.equals(reached)) {
                    fault = "the checkpoint of size " + stored.size() + " of " + parties.log(side) + " does not fit";
                    return;
                }
                frontier = stored.frontier();
            }
            if (checkpoint.size() != stored.size() || !checkpoint.root().equals(frontier.root())) {
                fault = "the checkpoint of size " + stored.size() + " of " + parties.log(side) + " signs another root";
            }
        } catch (LogException e) {
            fault = "the checkpoint of size " + stored.size() + " of " + parties.log(side) + " is not signed";
        }
    }
}
