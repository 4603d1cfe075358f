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
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.Payload;

/** What entries of type ERASED do, in the very transaction that stores them. One that names nothing there does nothing. */
public final class Erasures {
    private Erasures() {}

    /** Carries out what entries of one log say; they and all before them are stored already. */
    public static void apply(LockedBook book, Parties parties, Side said, List<Entry> entries) {
        for (var entry : entries) {
            if (entry.payload() instanceof Payload.Erased erased) {
                apply(book, parties, said, entry, erased);
            }
        }
    }

    private static void apply(LockedBook book, Parties parties, Side said, Entry entry, Payload.Erased erased) {
        if (isOf(erased, parties.keeper(said)) && erased.index() < entry.index()) {
            named(book, said, erased).ifPresent(named -> {
                book.erase(List.of(stored(entry, erased, said, By.AUTHOR)));
                if (said == Side.OWN) {
                    forgetCopies(book, named, erased);
                }
            });
        } else if (isOf(erased, parties.keeper(said.other()))) {
            // What the own service once said it had the right to say, though the partner's log may not be here again
            // yet.
            if (said == Side.OWN || isErasedByAuthor(book, said.other(), erased, entry)) {
                book.erase(List.of(stored(entry, erased, said.other(), By.FOLLOWER)));
            }
        }
    }

    /** In whatever epoch: indexes go on from one to the next. */
    private static boolean isOf(Payload.Erased erased, AgencyCode keeper) {
        return erased.log().agency().equals(keeper);
    }

    private static Optional<Entry> named(Book book, Side side, Payload.Erased erased) {
        return book.entries(side, erased.index(), 1, Long.MAX_VALUE).stream()
                .map(Reading::entry)
                .filter(entry -> reference(entry, erased).isPresent())
                .findFirst();
    }

    private static Optional<PartReference> reference(Entry entry, Payload.Erased erased) {
        return entry.parts().stream()
                .filter(part -> part.held().equals(erased.commitment()))
                .findFirst();
    }

    private static void forgetCopies(LockedBook book, Entry named, Payload.Erased erased) {
        var record = named.recordId();
        if (record != null
                && reference(named, erased)
                        .filter(part -> part.kind() == PartReference.Kind.DECISION_RECORD)
                        .isPresent()) {
            book.forgetWords(record, named.payload() instanceof Payload.AboutOffer about ? about.offer() : null);
        }
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
