package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.testkit.SamplePartnerships.KENT_AND_HEALTH;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.concord.log.Hash;
import uk.concord.node.book.BookException.Deposed;
import uk.concord.node.book.BookException.MarksBehind;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.LastSigned.Mark;
import uk.concord.node.book.Lease;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.lease.FencedStore;
import uk.concord.node.book.lease.SigningLease;
import uk.concord.record.PartnershipId;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryLastSigned;
import uk.concord.testkit.memory.InMemoryStore;

/** Two instances of one service that share a database and the storage of the last-signed file. */
final class SigningLeaseTest {
    private static final PartnershipId HERE = KENT_AND_HEALTH.id();
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Mark MARK = new Mark(1, 1, Hash.sha256(new byte[] {1}), Instant.EPOCH);

    private final SettableClock clock = new SettableClock();
    private final InMemoryStore database = new InMemoryStore();
    private final InMemoryLastSigned firstsFile = new InMemoryLastSigned();
    private final InMemoryLastSigned secondsFile = InMemoryLastSigned.sharedWith(firstsFile);
    private final SigningLease first = lease("first", firstsFile);
    private final SigningLease second = lease("second", secondsFile);

    @Test
    void only_one_holds_it_while_it_is_valid() {
        assertThat(first.keep()).isTrue();
        assertThat(second.keep()).isFalse();
        assertThat(second.whyNotHeld()).contains("first");
        assertThat(writes(first)).isTrue();
        assertThatThrownBy(() -> writes(second)).isInstanceOf(Deposed.class).hasMessageContaining("first");
    }

    @Test
    void one_that_is_kept_does_not_run_out() {
        first.keep();
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofSeconds(8));
            assertThat(first.keep()).isTrue();
            assertThat(second.keep()).isFalse();
        }
        assertThat(first.isValid()).isTrue();
    }

    @Test
    void another_takes_over_once_it_has_run_out_and_not_before() {
        first.keep();
        second.keep();
        clock.advance(LENGTH.minusNanos(1_000));
        assertThat(second.keep()).isFalse();
        assertThat(first.isValid()).isTrue();
        clock.advance(Duration.ofNanos(1_000));
        assertThat(first.isValid()).isFalse();
        assertThat(second.keep()).isTrue();
        assertThat(writes(second)).isTrue();
    }

    @Test
    void one_that_slept_and_was_replaced_writes_neither_into_the_database_nor_into_the_file() {
        first.keep();
        clock.advance(LENGTH);
        second.keep();
        assertThat(first.isHeld()).as("it cannot know yet").isTrue();
        assertThatThrownBy(() -> firstsFile.write(HERE, Side.MIRROR, MARK)).isInstanceOf(Deposed.class);
        assertThatThrownBy(() -> writes(first)).isInstanceOf(Deposed.class);
        assertThat(first.isHeld()).isFalse();
        assertThat(first.keep()).isFalse();
        secondsFile.write(HERE, Side.MIRROR, MARK);
    }

    @Test
    void one_that_slept_while_nobody_took_over_goes_on() {
        first.keep();
        clock.advance(Duration.ofHours(3));
        assertThat(writes(first)).isTrue();
        assertThat(first.keep()).isTrue();
        assertThat(first.isValid()).isTrue();
    }

    @Test
    void one_that_was_killed_and_is_started_again_need_not_wait() {
        first.keep();
        var again = lease("first", InMemoryLastSigned.sharedWith(firstsFile));
        assertThat(again.keep()).isTrue();
        assertThatThrownBy(() -> writes(first)).isInstanceOf(Deposed.class);
        assertThat(first.keep())
                .as("two of one name do not take it from each other in turns")
                .isFalse();
    }

    @Test
    void one_that_is_given_up_is_free_at_once() {
        first.keep();
        first.release();
        assertThat(second.keep()).isTrue();
        first.release();
        assertThat(writes(second)).isTrue();
    }

    @Test
    void whoever_takes_over_in_a_restored_database_comes_after_all_that_wrote_the_file() {
        var backup = database.copy();
        first.keep();
        firstsFile.write(HERE, Side.OWN, MARK);
        clock.advance(LENGTH);
        second.keep();
        var file = InMemoryLastSigned.sharedWith(firstsFile);
        var restored = new SigningLease(HERE, backup, file, clock, "third", LENGTH);
        assertThat(restored.keep()).isTrue();
        assertThatThrownBy(() -> secondsFile.write(HERE, Side.OWN, MARK)).isInstanceOf(Deposed.class);
        file.write(HERE, Side.OWN, MARK);
    }

    @Test
    void an_older_copy_of_the_file_is_noticed() {
        first.keep();
        var copy = firstsFile.copy();
        clock.advance(LENGTH);
        second.keep();
        clock.advance(LENGTH);
        var third = lease("third", copy);
        assertThatThrownBy(third::keep).isInstanceOf(MarksBehind.class);
        assertThat(third.isHeld()).isFalse();
    }

    @Test
    void the_fence_is_in_the_file_before_anything_is_written() {
        assertThat(firstsFile.fence(HERE)).isEmpty();
        first.keep();
        assertThat(firstsFile.fence(HERE)).hasValue(1);
        assertThat(database.<Lease>locked(HERE, book -> book.lease()))
                .isEqualTo(new Lease(1, 1, "first", clock.instant().plus(LENGTH)));
    }

    private SigningLease lease(String holder, InMemoryLastSigned file) {
        return new SigningLease(HERE, database, file, clock, holder, LENGTH);
    }

    private boolean writes(SigningLease lease) {
        Store fenced = new FencedStore(database, lease);
        return fenced.<Boolean>locked(HERE, book -> {
            book.moveHead(BookHead.EMPTY);
            return true;
        });
    }
}
