package uk.concord.node.link;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Book;
import uk.concord.node.book.Healing;
import uk.concord.node.book.LogHead;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredEntry;

/**
 * One partnership's book in numbers, at a moment.
 *
 * @param oldest how long the oldest own entry without the partner's receipt has been held; zero when there is none
 * @param restored when the book was last found to hold less than it had signed; null when never
 */
record BookNumbers(
        LogHead own,
        LogHead mirror,
        Duration oldest,
        @Nullable Instant restored) {

    static BookNumbers of(Book book, Instant now) {
        var head = book.head();
        var own = head.own();
        var oldest = own.size() == own.receiptedSize()
                ? Duration.ZERO
                : book.entries(Side.OWN, own.receiptedSize(), 1, 1).stream()
                        .findFirst()
                        .map(StoredEntry::storedAt)
                        .map(since -> Duration.between(since, now))
                        .orElse(Duration.ZERO);
        return new BookNumbers(
                own,
                head.mirror(),
                oldest,
                book.newestHealing().map(Healing::found).orElse(null));
    }

    /** Own entries that the partner has not given a receipt for. */
    long outstanding() {
        return own.size() - own.receiptedSize();
    }

    /** Own entries that no signature covers yet. */
    long unsigned() {
        return own.size() - own.signedSize();
    }
}
