package uk.concord.node.book.erase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.concord.node.book.Book;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredErasure;
import uk.concord.node.book.StoredErasure.By;
import uk.concord.node.book.fold.Reading;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;

/** What entries of type ERASED do, in the very transaction that stores them. One that names nothing there does nothing. */
public final class Erasures {
    private Erasures() {}

    /** Carries out what entries of one log say; they and all before them are stored already. */
    public static void apply(LockedBook book, Parties parties, Side said, List<Entry> entries) {
        var effects = entries.stream()
                .flatMap(entry -> effect(book, parties, said, entry).stream())
                .toList();
        if (!effects.isEmpty()) {
            book.erase(effects);
        }
    }

    private static Optional<StoredErasure> effect(Book book, Parties parties, Side said, Entry entry) {
        if (!(entry.payload() instanceof Payload.Erased erased)) {
            return Optional.empty();
        }
        if (erased.log().equals(parties.log(said))) {
            return erased.index() < entry.index() && names(book, said, erased)
                    ? Optional.of(stored(entry, erased, said, By.AUTHOR))
                    : Optional.empty();
        }
        if (erased.log().equals(parties.log(said.other()))) {
            // What the own service once said it had the right to say, though the partner's log may not be here again yet.
            return said == Side.OWN || isErasedByAuthor(book, said.other(), erased, entry)
                    ? Optional.of(stored(entry, erased, said.other(), By.FOLLOWER))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean names(Book book, Side side, Payload.Erased erased) {
        return book.entries(side, erased.index(), 1, Long.MAX_VALUE).stream()
                .flatMap(stored -> Reading.entry(stored).parts().stream())
                .anyMatch(reference -> reference.commitment().equals(erased.commitment()));
    }

    private static boolean isErasedByAuthor(Book book, Side side, Payload.Erased erased, Entry follower) {
        return ofPart(book, side, erased)
                .anyMatch(known -> known.by() == By.AUTHOR
                        && known.statedAt() < follower.seen().size());
    }

    /** What is said of one part. */
    static Stream<StoredErasure> ofPart(Book book, Side side, Payload.Erased erased) {
        return book.erasures(side, erased.index(), erased.index() + 1).stream()
                .filter(known -> known.commitment().equals(Hashes.hash(erased.commitment())));
    }

    private static StoredErasure stored(Entry entry, Payload.Erased erased, Side side, By by) {
        return new StoredErasure(
                side,
                erased.index(),
                Hashes.hash(erased.commitment()),
                by,
                entry.index(),
                erased.reason().number(),
                entry.recordedAt());
    }
}
