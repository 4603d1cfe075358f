package uk.concord.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredErasure.By;

/** What every {@link Store} must do with parts that are erased. */
public abstract class ErasureContract extends BranchContract {
    @Nested
    class Erasing {
        @Test
        void takes_the_very_part_that_its_author_has_erased_and_keeps_what_was_said() {
            var record = Stored.record();
            var gone = Stored.part(Side.MIRROR, 0, "gone");
            var stays = Stored.part(Side.MIRROR, 0, "stays");
            write(here, book -> {
                book.append(List.of(Stored.entry(Side.MIRROR, 0, record, 0), Stored.entry(Side.MIRROR, 1)));
                book.keepParts(List.of(gone, stays));
                book.erase(List.of(Stored.erasure(gone, By.AUTHOR, 1)));
                book.erase(List.of(Stored.erasure(gone, By.AUTHOR, 9)));
            });
            store().<Boolean>read(here, book -> {
                assertThat(book.parts(Side.MIRROR, 0, 10)).containsExactly(stays);
                assertThat(book.erasures(Side.MIRROR, 0, 1)).containsExactly(Stored.erasure(gone, By.AUTHOR, 1));
                assertThat(book.erasures(Side.MIRROR, 1, 10)).isEmpty();
                assertThat(book.erasures(Side.OWN, 0, 10)).isEmpty();
                assertThat(book.erasuresOf(record)).containsExactly(Stored.erasure(gone, By.AUTHOR, 1));
                return true;
            });
        }

        @Test
        void by_whoever_follows_or_promises_takes_nothing() {
            var part = Stored.part(Side.OWN, 0, "held");
            write(here, book -> {
                book.append(List.of(Stored.entry(Side.OWN, 0)));
                book.keepParts(List.of(part));
                book.erase(List.of(Stored.erasure(part, By.FOLLOWER, 1), Stored.erasure(part, By.PROMISED, 1)));
                assertThat(book.parts(Side.OWN, 0, 10)).containsExactly(part);
            });
        }

        @Test
        void is_awaited_until_the_author_says_so_and_owed_until_it_is_followed() {
            var part = Stored.part(Side.MIRROR, 3, "promised");
            var promise = Stored.erasure(part, By.PROMISED, 7);
            var said = Stored.erasure(part, By.AUTHOR, 7);
            write(here, book -> {
                book.erase(List.of(promise));
                assertThat(book.erasuresAwaited(Side.MIRROR)).containsExactly(promise);
                assertThat(book.erasuresAwaited(Side.OWN)).isEmpty();
                assertThat(book.erasuresToFollow(10)).isEmpty();
                book.erase(List.of(said));
                assertThat(book.erasuresAwaited(Side.MIRROR)).isEmpty();
                assertThat(book.erasuresToFollow(10)).containsExactly(said);
                book.erase(List.of(Stored.erasure(part, By.FOLLOWER, 5)));
                assertThat(book.erasuresToFollow(10)).isEmpty();
            });
        }

        @Test
        void that_is_rolled_back_has_taken_nothing() {
            var part = Stored.part(Side.OWN, 0, "still there");
            write(here, book -> {
                book.append(List.of(Stored.entry(Side.OWN, 0)));
                book.keepParts(List.of(part));
            });
            var stop = new IllegalStateException("stop");
            assertThatThrownBy(() -> write(here, book -> {
                        book.erase(List.of(Stored.erasure(part, By.AUTHOR, 1)));
                        assertThat(book.parts(Side.OWN, 0, 10)).isEmpty();
                        throw stop;
                    }))
                    .isSameAs(stop);
            store().<Boolean>read(here, book -> {
                assertThat(book.parts(Side.OWN, 0, 10)).containsExactly(part);
                assertThat(book.erasures(Side.OWN, 0, 10)).isEmpty();
                return true;
            });
        }
    }
}
