package uk.concord.node.book.verify;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Book;
import uk.concord.node.book.Branch;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.World;

/**
 * Reads one stored log and hashes every entry anew: do the bytes still make the roots that were signed? Begins with the first
 * entry at every start; what is new comes first, and while nothing is, the old is read over and over.
 */
public final class SelfVerification {
    private static final int NO_BRANCH = -1;

    private final Parties parties;
    private final World world;
    private final Side side;
    private final Pass front;
    private final Pass round;
    private int newestBranch = NO_BRANCH;
    private Verified verified = new Verified(0, null, null);

    public SelfVerification(Parties parties, World world, Side side) {
        this.parties = parties;
        this.world = world;
        this.side = side;
        this.front = new Pass(parties, side);
        this.round = new Pass(parties, side);
    }

    /**
     * What is known.
     *
     * @param size up to which the stored entries were found to be what they were
     * @param at when some were last found so; absent when never
     * @param fault what was found wrong; absent when nothing was. It stays until the service is started again
     */
    public record Verified(
            long size, @Nullable Instant at, @Nullable String fault) {}

    public synchronized Verified verified() {
        return verified;
    }

    /** Verifies up to so many further entries. */
    public synchronized Verified step(int mostEntries) {
        if (verified.fault() == null) {
            verified = world.store().read(parties.id(), book -> next(book, mostEntries));
        }
        return verified;
    }

    private Verified next(Book book, int mostEntries) {
        var size = book.head().log(side).size();
        var branch = side == Side.OWN ? book.newestBranch().map(Branch::number).orElse(NO_BRANCH) : NO_BRANCH;
        if (front.size() > size || branch != newestBranch) {
            // The log is another than it was: nothing of what was verified says anything about it.
            newestBranch = branch;
            front.beginAgain();
            round.beginAgain();
        }
        var pass = front.size() < size ? front : round;
        if (pass == round && round.size() >= size) {
            round.beginAgain();
        }
        Optional<String> fault = pass.advance(book, mostEntries);
        return fault.isPresent()
                ? new Verified(pass.size(), verified.at(), fault.get())
                : new Verified(front.size(), now(), null);
    }

    private Instant now() {
        return world.securityTime().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
