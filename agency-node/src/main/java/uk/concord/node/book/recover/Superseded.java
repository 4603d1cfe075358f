package uk.concord.node.book.recover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.log.LogException;
import uk.concord.log.note.Checkpoint;
import uk.concord.log.note.SignedNote;
import uk.concord.node.book.Book;
import uk.concord.node.book.Branch;
import uk.concord.node.book.ForkProof;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Roots;
import uk.concord.node.book.Side;
import uk.concord.record.Bytes;
import uk.concord.record.Origin;

/** What the own log is known to have signed and bears out no more: while there is any, it cannot sign on under its name. */
public final class Superseded {
    private static final int MOST = 4;

    private Superseded() {}

    /** Those that are known, the largest first, four at most. */
    public static List<Checkpoint> of(Book book, Parties parties, @Nullable Mark mark) {
        var known = new ArrayList<Checkpoint>();
        if (mark != null) {
            // The note went with the database; what it said is known from its mark.
            known.add(new Checkpoint(parties.log(Side.OWN, mark.epoch()).name(), mark.size(), mark.root()));
        }
        book.newestBranch().map(Branch::note).flatMap(Superseded::read).ifPresent(known::add);
        for (var fork : book.forks()) {
            if (fork.side() == Side.OWN) {
                notes(fork).forEach(note -> read(note).ifPresent(known::add));
            }
        }
        return known.stream()
                .filter(checkpoint -> !isBorneOut(book, checkpoint))
                .distinct()
                .sorted(Comparator.comparingLong(Checkpoint::size).reversed())
                .limit(MOST)
                .toList();
    }

    /** The number of the epoch that a checkpoint of the own log was signed under. */
    public static int epoch(Checkpoint checkpoint) {
        return Origin.parse(checkpoint.origin()).epoch();
    }

    private static List<Bytes> notes(ForkProof fork) {
        return List.of(fork.ours(), fork.theirs());
    }

    /** What an earlier epoch has signed is settled since. */
    private static boolean isBorneOut(Book book, Checkpoint checkpoint) {
        LogHead own = book.head().own();
        var epoch = epoch(checkpoint);
        return epoch < own.epoch()
                || (epoch == own.epoch()
                        && checkpoint.size() <= own.size()
                        && Roots.at(book, Side.OWN, checkpoint.size()).root().equals(checkpoint.root()));
    }

    /** Its signatures were verified when it was kept; where only a mark told of it there is no note. */
    private static Optional<Checkpoint> read(Bytes note) {
        try {
            return note.length() == 0
                    ? Optional.empty()
                    : Optional.of(SignedNote.parse(note.toArray()).unverifiedCheckpoint());
        } catch (LogException noNote) {
            return Optional.empty();
        }
    }
}
